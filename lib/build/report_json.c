/* SPDX-License-Identifier: MIT
 * report.json: one object, complete also when there is nothing to tell. */
#include "build/report.h"

#include "build/facts.h"
#include "build/version.h"

struct json {
    struct buf out;
    const struct report_facts *facts;
};

static void member(struct json *j, const char *name, struct str text)
{
    buf_printf(&j->out, "\"%s\": ", name);
    buf_add_json(&j->out, text);
}

static void next_member(struct json *j, const char *name, struct str text)
{
    buf_adds(&j->out, ", ");
    member(j, name, text);
}

/* A path where the thing was made, null where it was not. */
static void link_member(struct json *j, const char *name, const struct target *t, unsigned file)
{
    if (t) {
        next_member(j, name, report_link(j->facts, t->files[file]));
    } else {
        buf_printf(&j->out, ", \"%s\": null", name);
    }
}

static void begin_list(struct json *j, const char *name)
{
    buf_printf(&j->out, ",\n  \"%s\": [", name);
}

static void begin_element(struct json *j, bool first)
{
    buf_adds(&j->out, first ? "\n    {" : ",\n    {");
}

static void end_list(struct json *j)
{
    buf_adds(&j->out, "\n  ]");
}

/* ---- documents ---- */

static void add_document(struct json *j, const struct report_document *r)
{
    const struct document_meta *m = &r->document->meta;
    struct arena *a = j->facts->arena;
    member(j, "file", report_source(j->facts, r->document->source->path));
    next_member(j, "type", m->type.text);
    next_member(j, "number", document_number(a, r->document));
    next_member(j, "date", m->date.date.year ? date_iso(a, m->date.date) : STR_EMPTY);
    next_member(j, "issuer", m->issuer.raw.text);
    next_member(j, "subject", m->subject.text);
    link_member(j, "docx", r->own, 0);
    buf_adds(&j->out, "}");
}

static void add_documents(struct json *j)
{
    begin_list(j, "documents");
    for (size_t i = 0; i < j->facts->documents.n; i++) {
        begin_element(j, i == 0);
        add_document(j, &j->facts->documents.v[i]);
    }
    end_list(j);
}

/* ---- findings ---- */

static void add_finding(struct json *j, const struct finding *f)
{
    const struct position at =
        f->source ? source_position(f->source, f->at.start) : (struct position){1, 1, 0};
    member(j, "code", str_of(f->rule->code));
    next_member(j, "severity", str_of(severity_name(f->severity)));
    next_member(j, "file", report_source(j->facts, f->file));
    buf_printf(&j->out, ", \"line\": %u, \"column\": %u", at.line, at.column);
    next_member(j, "message", f->message);
    next_member(j, "hint", f->hint);
    buf_adds(&j->out, "}");
}

static void add_findings(struct json *j)
{
    begin_list(j, "findings");
    for (size_t i = 0; i < j->facts->findings.n; i++) {
        begin_element(j, i == 0);
        add_finding(j, j->facts->findings.v[i]);
    }
    end_list(j);
    const struct tally *n = &j->facts->tally;
    buf_printf(&j->out, ",\n  \"summary\": {\"errors\": %u, \"warnings\": %u, \"notes\": %u}",
               n->errors, n->warnings, n->notes);
}

/* ---- tasks ---- */

static struct str party_id(const struct party *p)
{
    if (p->who.agency) {
        return p->who.agency->id.text;
    }
    return p->who.group ? p->who.group->id.text : STR_EMPTY;
}

static void add_parties(struct json *j, const char *name, const struct parties *parties)
{
    buf_printf(&j->out, ", \"%s\": [", name);
    for (size_t i = 0; i < parties->list.n; i++) {
        buf_adds(&j->out, i ? ", {" : "{");
        member(j, "name", parties->list.v[i].name);
        next_member(j, "id", party_id(&parties->list.v[i]));
        buf_adds(&j->out, "}");
    }
    buf_adds(&j->out, "]");
}

static void add_deadline(struct json *j, const struct deadline *d)
{
    struct arena *a = j->facts->arena;
    buf_adds(&j->out, ", \"deadline\": {");
    member(j, "text", d->text.text);
    next_member(j, "kind", str_of(deadline_kind_name(d->kind)));
    next_member(j, "until", d->until.year ? date_iso(a, d->until) : STR_EMPTY);
    buf_adds(&j->out, "}");
}

static void add_task(struct json *j, const struct report_document *r, const struct task *t)
{
    member(j, "file", report_source(j->facts, r->document->source->path));
    next_member(j, "item", t->path);
    next_member(j, "reference", t->reference);
    next_member(j, "title", t->title);
    add_parties(j, "lead", &t->assignment->lead);
    add_parties(j, "with", &t->assignment->with);
    add_deadline(j, &t->assignment->deadline);
    next_member(j, "deliverable", t->assignment->product.text);
    next_member(j, "code", t->assignment->code.text);
    buf_printf(&j->out, ", \"inferred\": %s}", t->assignment->inferred ? "true" : "false");
}

static void add_tasks(struct json *j)
{
    bool first = true;
    begin_list(j, "tasks");
    for (size_t i = 0; i < j->facts->documents.n; i++) {
        const struct report_document *r = &j->facts->documents.v[i];
        for (size_t k = 0; k < r->tasks.list.n; k++, first = false) {
            begin_element(j, first);
            add_task(j, r, &r->tasks.list.v[k]);
        }
    }
    end_list(j);
}

/* ---- agencies ---- */

static void add_role(struct json *j, const char *name, const struct report_document *r,
                     const struct agency *agency, enum role role)
{
    const char *between = "";
    buf_printf(&j->out, ", \"%s\": [", name);
    for (size_t i = 0; i < r->tasks.list.n; i++) {
        if (task_role(&r->tasks.list.v[i], agency) == role) {
            buf_adds(&j->out, between);
            buf_add_json(&j->out, r->tasks.list.v[i].path);
            between = ", ";
        }
    }
    buf_adds(&j->out, "]");
}

static void add_agency(struct json *j, const struct report_document *r, const struct agency *agency)
{
    const struct target *plan = report_target(j->facts, TARGET_AGENCY_PLAN, r->document, agency);
    member(j, "id", agency->id.text);
    next_member(j, "name", agency->name.text);
    next_member(j, "file", report_source(j->facts, r->document->source->path));
    add_role(j, "lead", r, agency, ROLE_LEAD);
    add_role(j, "common", r, agency, ROLE_COMMON);
    add_role(j, "coordinate", r, agency, ROLE_COORDINATE);
    link_member(j, "docx", plan, 0);
    link_member(j, "source", plan, 1);
    link_member(j, "letter", report_target(j->facts, TARGET_LETTER, r->document, agency), 0);
    buf_adds(&j->out, "}");
}

static void add_agencies(struct json *j)
{
    bool first = true;
    begin_list(j, "agencies");
    for (size_t i = 0; i < j->facts->documents.n; i++) {
        const struct report_document *r = &j->facts->documents.v[i];
        for (size_t k = 0; k < r->agencies.list.n; k++, first = false) {
            begin_element(j, first);
            add_agency(j, r, r->agencies.list.v[k]);
        }
    }
    end_list(j);
}

struct str report_json(const struct report_facts *facts)
{
    struct json j = {buf_new(facts->arena), facts};
    buf_adds(&j.out, "{\n  \"schema_version\": 1,\n  \"tool\": {\"name\": \"vanthu\", \"version\": "
                     "\"" VANTHU_VERSION "\"},\n  \"dossier\": {");
    member(&j, "id", facts->dossier->id);
    next_member(&j, "name", facts->title);
    buf_adds(&j.out, "}");
    add_documents(&j);
    add_findings(&j);
    add_tasks(&j);
    add_agencies(&j);
    buf_adds(&j.out, "\n}\n");
    return buf_str(&j.out);
}
