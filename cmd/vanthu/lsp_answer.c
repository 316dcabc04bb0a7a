/* SPDX-License-Identifier: MIT
 * What a language server answers about a place: what is wrong here and why, who this agency is and
 * what it has to do, where this reference leads. */
#include "vanthu/lsp.h"

#include "derive/derive.h"
#include "rules/reference.h"
#include "vanthu/lsp_agency.h"

struct lsp_place place_read(const struct json_value *position)
{
    return (struct lsp_place){
        .line = (unsigned)json_get_uint(position, "line", INT32_MAX, 0),
        .character = (unsigned)json_get_uint(position, "character", INT32_MAX, 0),
    };
}

/* What a request about a place is about. */
struct asked {
    struct seen_source seen;
    struct lsp_text text;
    uint32_t at; /* in the source's text */
};

static bool asked_about(struct server *s, struct request *r, struct asked *out)
{
    const struct str uri = json_get_text(json_get(r->params, "textDocument"), "uri");
    const struct open_file *file = file_of(s, uri);
    if (!file || file->lost || !source_seen(s, file, &out->seen)) {
        return false;
    }
    const struct lsp_place place = place_read(json_get(r->params, "position"));
    out->text = text_seen(s, out->seen.analysis, r->arena, out->seen.source);
    out->at = offset_seen(&out->text, out->seen.source, place);
    return true;
}

/* ---- hover ---- */

static void section(struct buf *out, const char *title, const char *text, bool example)
{
    if (text) {
        buf_printf(out, example ? "\n**%s**\n\n```markdown\n%s\n```\n" : "\n**%s** %s\n", title,
                   text);
    }
}

static void explain(struct buf *out, const struct rule_info *rule, enum lang lang)
{
    const bool en = lang == LANG_EN;
    buf_printf(out, "### %s: %s\n\n%s\n", rule->code, msg_in(rule->title, lang),
               msg_in(rule->explain, lang));
    section(out, en ? "Wrong:" : "Sai:", rule->wrong, true);
    section(out, en ? "Right:" : "Đúng:", rule->right, true);
    section(out, en ? "Legal basis:" : "Căn cứ:", rule->legal, false);
}

/* The rules of the findings at the place, each once. */
static void explain_findings(struct server *s, const struct asked *q, struct buf *out,
                             struct span *range)
{
    const struct sink *sink = &q->seen.result->sink;
    const struct rule_info *last = NULL;
    for (size_t i = 0; i < sink->list.n; i++) {
        const struct finding *f = sink->list.v[i];
        const bool here = f->source == q->seen.source && f->at.end > 0 && q->at >= f->at.start &&
                          (q->at < f->at.end || f->at.end == f->at.start);
        if (here && f->rule != last) {
            buf_adds(out, out->n ? "\n---\n\n" : "");
            explain(out, f->rule, s->ctx->lang);
            *range = f->at;
            last = f->rule;
        }
    }
}

/* "III.2.3, V.1" of the tasks where the agency has one of the roles. */
static struct str paths_of(struct arena *a, const struct tasks *tasks, const struct agency *agency,
                           enum role first, enum role last)
{
    struct buf out = buf_new(a);
    for (size_t i = 0; i < tasks->list.n; i++) {
        const enum role role = task_role(&tasks->list.v[i], agency);
        if (role >= first && role <= last) {
            buf_adds(&out, out.n ? ", " : "");
            buf_add(&out, tasks->list.v[i].path);
        }
    }
    return buf_str(&out);
}

static void add_fact(struct buf *out, const char *word, struct str text)
{
    if (text.n) {
        buf_printf(out, "- %s: %.*s\n", word, STR_ARG(text));
    }
}

static void tell_agency(struct buf *out, const struct document *d, const struct agency *agency,
                        enum lang lang)
{
    const bool en = lang == LANG_EN;
    const struct tasks tasks = tasks_of(out->arena, d);
    const struct agency *above = agency->superior.agency;
    buf_printf(out, "### %.*s\n\n", STR_ARG(agency->name.text));
    add_fact(out, en ? "id" : "mã", agency->id.text);
    add_fact(out, en ? "abbreviation" : "viết tắt", agency->abbreviation.text);
    add_fact(out, en ? "superior" : "cấp trên", above ? above->name.text : STR_EMPTY);
    add_fact(out, en ? "until" : "đến ngày", agency->to.raw.text);
    add_fact(out, en ? "leads" : "chủ trì",
             paths_of(out->arena, &tasks, agency, ROLE_LEAD, ROLE_COMMON));
    add_fact(out, en ? "co-ordinates" : "phối hợp",
             paths_of(out->arena, &tasks, agency, ROLE_COORDINATE, ROLE_COORDINATE));
}

static void tell_group(struct buf *out, const struct group *group, enum lang lang)
{
    enum { SHOWN = 30 };
    const bool en = lang == LANG_EN;
    buf_printf(out, "### %.*s\n\n", STR_ARG(group->name.text));
    if (group->open.value) {
        buf_adds(out, en ? "An open group: its members are not listed.\n"
                         : "Nhóm mở: danh bạ không liệt kê thành viên.\n");
    }
    for (size_t i = 0; i < group->members.n && i < SHOWN; i++) {
        buf_printf(out, "- %.*s\n", STR_ARG(group->members.v[i]->name.text));
    }
    if (group->members.n > SHOWN) {
        buf_printf(out, "- … (%zu)\n", group->members.n);
    }
}

static void tell_name(struct server *s, const struct asked *q, struct buf *out, struct span *range)
{
    struct name_found found;
    if (!q->seen.document || !name_at_place(out->arena, q->seen.document, q->at, &found)) {
        return;
    }
    buf_adds(out, out->n ? "\n---\n\n" : "");
    *range = found.words;
    if (found.who.agency) {
        tell_agency(out, q->seen.document, found.who.agency, s->ctx->lang);
    } else {
        tell_group(out, found.who.group, s->ctx->lang);
    }
}

void answer_hover(struct server *s, struct request *r)
{
    struct asked q;
    struct buf text = buf_new(r->arena);
    struct span range = {0, 0};
    const bool asked = asked_about(s, r, &q);
    if (asked) {
        explain_findings(s, &q, &text, &range);
        tell_name(s, &q, &text, &range);
    }
    if (!asked || !text.n) {
        json_null(r->out, "result");
        return;
    }
    json_object(r->out, "result");
    json_object(r->out, "contents");
    json_text(r->out, "kind", STR("markdown"));
    json_text(r->out, "value", buf_str(&text));
    json_end(r->out);
    put_range(r->out, "range", &q.text, q.seen.source, range);
    json_end(r->out);
}

/* ---- definition ---- */

struct leads_to {
    const struct source *source; /* NULL: nowhere */
    struct span at;
};

/* The document of the dossier that bears a number. */
static const struct document *numbered(struct arena *a, const struct asked *q, struct str key)
{
    const struct dossier *dossier = &q->seen.loaded->dossier;
    for (size_t i = 0; i < dossier->documents.n; i++) {
        const struct document *d = dossier->documents.v[i];
        if (key.n && str_eq(reference_key(a, d), key)) {
            return d;
        }
    }
    return NULL;
}

static struct leads_to to_document(const struct document *d)
{
    return (struct leads_to){d ? d->source : NULL, {0, 0}};
}

static struct leads_to by_reference(struct arena *a, const struct asked *q)
{
    struct reference_found found;
    if (!reference_at_place(a, q->seen.document, q->at, &found)) {
        return to_document(NULL);
    }
    const struct document *d = found.number.n ? numbered(a, q, found.number) : q->seen.document;
    const struct block *item = d && found.target.n ? reference_item(a, d, found.target) : NULL;
    return item ? (struct leads_to){d->source, item->at} : to_document(d);
}

static struct leads_to by_name(struct arena *a, const struct asked *q)
{
    struct name_found found;
    const struct document *d = q->seen.document;
    if (!name_at_place(a, d, q->at, &found)) {
        return to_document(NULL);
    }
    const struct field *name = found.who.agency ? &found.who.agency->name : &found.who.group->name;
    return (struct leads_to){d->agencies->source, name->at};
}

/* Keys whose value is a file beside the document: `triển khai`, `kế hoạch gốc: tệp`. */
static struct leads_to by_file(struct arena *a, const struct asked *q)
{
    const struct document *d = q->seen.document;
    const struct field *const files[] = {&d->meta.forwards, &d->meta.parent.file};
    const struct dossier *dossier = &q->seen.loaded->dossier;
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        const struct field *f = files[i];
        const struct str path = path_join(a, path_folder(q->seen.source->path), f->text);
        for (size_t k = 0; span_touches(f->at, q->at) && k < dossier->documents.n; k++) {
            if (str_eq(dossier->documents.v[k]->source->path, path)) {
                return to_document(dossier->documents.v[k]);
            }
        }
    }
    return to_document(NULL);
}

void answer_definition(struct server *s, struct request *r)
{
    static struct leads_to (*const ways[])(struct arena * a, const struct asked *q) = {
        by_reference, by_name, by_file};
    struct asked q;
    struct leads_to to = {NULL, {0, 0}};
    const bool known = asked_about(s, r, &q) && q.seen.document;
    for (size_t i = 0; known && i < COUNT_OF(ways) && !to.source; i++) {
        to = ways[i](r->arena, &q);
    }
    if (!to.source) {
        json_null(r->out, "result");
        return;
    }
    const struct lsp_text text = text_seen(s, q.seen.analysis, r->arena, to.source);
    json_object(r->out, "result");
    json_text(r->out, "uri", uri_seen(s, r->arena, to.source));
    put_range(r->out, "range", &text, to.source, to.at);
    json_end(r->out);
}

/* ---- outline ---- */

static struct str item_name(struct arena *a, const struct block *item)
{
    enum { LONGEST = 120 };
    struct str words = runs_text(a, &item->words);
    size_t n = 0;
    while (n < words.n && (n < LONGEST || ((unsigned char)words.p[n] & 0xC0) == 0x80)) {
        n++;
    }
    return str_trim(str_printf(a, "%.*s %.*s%s", STR_ARG(item->label.raw),
                               STR_ARG(str_cut(words, 0, n)), n < words.n ? "…" : ""));
}

/* Flat, with the name of the item above: depth of answers stays small. */
static void put_symbol(struct request *r, const struct asked *q, struct str uri,
                       const struct block *item)
{
    json_object(r->out, NULL);
    json_text(r->out, "name", item_name(r->arena, item));
    json_uint(r->out, "kind", 15); /* String: VS Code shows it as text */
    json_object(r->out, "location");
    json_text(r->out, "uri", uri);
    put_range(r->out, "range", &q->text, q->seen.source, item->at);
    json_end(r->out);
    json_text(r->out, "containerName", item_path(r->arena, item->parent));
    json_end(r->out);
}

void answer_symbols(struct server *s, struct request *r)
{
    struct asked q;
    if (!asked_about(s, r, &q) || !q.seen.document) {
        json_null(r->out, "result");
        return;
    }
    const struct block *root = q.seen.document->root;
    const struct str uri = uri_seen(s, r->arena, q.seen.source);
    json_array(r->out, "result");
    for (const struct block *b = root; b; b = block_next(root, b)) {
        if (b->kind == BLOCK_ITEM && b->label.form != LABEL_NONE && b->label.depth) {
            put_symbol(r, &q, uri, b);
        }
    }
    json_end(r->out);
}
