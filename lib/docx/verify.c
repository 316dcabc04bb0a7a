/* SPDX-License-Identifier: MIT */
#include "docx/verify_rules.h"

#include "base/buf.h"
#include "text/utf8.h"

enum {
    FAULTS_PER_RULE = 20,
    NEAR_COLUMNS = 40, /* of the words shown around a place */
    NEAR_BYTES = 400,  /* and how far they are looked for */
    NEAR_ELEMENTS = 1000,
};

static const struct check_group *const groups[] = {
    &verify_archive_group,    &verify_types_group, &verify_links_group,   &verify_xml_group,
    &verify_table_group,      &verify_order_group, &verify_section_group, &verify_value_group,
    &verify_story_group,      &verify_note_group,  &verify_style_group,   &verify_number_group,
    &verify_properties_group,
};

static const struct check *check_at(size_t i)
{
    for (size_t g = 0; g < COUNT_OF(groups); g++) {
        if (i < groups[g]->n) {
            return &groups[g]->checks[i];
        }
        i -= groups[g]->n;
    }
    return NULL;
}

const struct rule_info *docx_rule_at(size_t i)
{
    const struct check *check = check_at(i);
    return check ? &check->rule : NULL;
}

const struct rule_info *docx_rule_find(struct str code)
{
    const struct rule_info *rule;
    for (size_t i = 0; (rule = docx_rule_at(i)) != NULL; i++) {
        if (str_is(code, rule->code)) {
            return rule;
        }
    }
    return NULL;
}

struct msg docx_rule_mend(const struct rule_info *rule)
{
    const struct check *check;
    for (size_t i = 0; (check = check_at(i)) != NULL; i++) {
        if (&check->rule == rule) {
            return check->mend;
        }
    }
    return (struct msg){NULL, NULL};
}

enum severity docx_worst(const struct sink *sink)
{
    enum severity worst = SEV_OFF;
    for (size_t i = 0; i < sink->list.n; i++) {
        const enum severity own = sink->list.v[i]->severity;
        worst = own > worst ? own : worst;
    }
    return worst;
}

/* ---- reporting ---- */

/* A clerk finds a place by the words of the document, not by the XML: those of the paragraph, or
 * the first ones after the place. */
static struct str near_words(const struct verify *v, const struct xml_node *node)
{
    const struct xml_node *top = node;
    struct buf words = buf_new(v->arena);
    while (top && !is_w(top, "p")) {
        top = top->parent;
    }
    const struct xml_node *n = top ? top : node;
    for (unsigned i = 0; n && i < NEAR_ELEMENTS && words.n < NEAR_BYTES; i++) {
        if (is_w(n, "p") && n != top && words.n) {
            break;
        }
        if (is_w(n, "t")) {
            buf_add(&words, str_cut(n->text, 0, NEAR_BYTES));
        }
        n = xml_next(v->part->root, n);
    }
    return str_trim(buf_str(&words));
}

/* The first columns of a text that may be long, cut between characters. */
static struct str shortened(struct arena *a, struct str s)
{
    size_t at = 0;
    uint32_t c;
    for (unsigned n = 0; at < s.n && n < NEAR_COLUMNS; n++) {
        const size_t used = utf8_get(s, at, &c);
        at += used ? used : 1;
    }
    return at < s.n ? str_cat(a, str_cut(s, 0, at), STR("…")) : s;
}

static const struct source *source_of(struct verify *v)
{
    struct vpart *part = v->part;
    if (part && !part->source && part->is_xml && part->bytes.n <= SOURCE_MAX) {
        const struct str path =
            str_printf(v->arena, "%.*s/%.*s", STR_ARG(v->path), STR_ARG(part->name));
        part->source = source_new(v->arena, path, part->bytes);
    }
    return part ? part->source : NULL;
}

static struct str file_of(struct verify *v)
{
    return v->part ? str_printf(v->arena, "%.*s/%.*s", STR_ARG(v->path), STR_ARG(v->part->name))
                   : v->path;
}

/* From the place to the end of its tag, on one line. */
static struct span tag_at(struct str bytes, size_t at)
{
    size_t end = str_find_char(bytes, '>', at);
    const size_t line = str_find_char(bytes, '\n', at);
    end = end == STR_NPOS ? at : end + 1;
    end = line < end ? line : end;
    return (struct span){(uint32_t)at, (uint32_t)end};
}

static void add(struct verify *v, size_t offset, struct str detail, struct str near)
{
    const struct rule_info *rule = &v->check->rule;
    const char *title = msg_in(rule->title, v->sink->lang);
    const char *at_words = msg_in((struct msg){" — gần chữ “", " — near “"}, v->sink->lang);
    const struct source *source = offset == STR_NPOS ? NULL : source_of(v);
    struct str text =
        str_printf(v->arena, "%s%s%.*s", title, detail.n ? ": " : "", STR_ARG(detail));
    if (near.n) {
        text = str_printf(v->arena, "%.*s%s%.*s”", STR_ARG(text), at_words,
                          STR_ARG(shortened(v->arena, near)));
    }
    struct finding *f =
        source ? report(v->sink, source, tag_at(source->text, offset), rule->code, "%.*s", "%.*s",
                        STR_ARG(text))
               : report_file(v->sink, file_of(v), rule->code, "%.*s", "%.*s", STR_ARG(text));
    hint(v->sink, f, "%s (Lý do: %s)", "%s (Why: %s)", msg_in(v->check->mend, v->sink->lang),
         msg_in(rule->explain, v->sink->lang));
}

/* The words near `node` are looked for only while faults are still told. */
static void vfault(struct verify *v, const struct xml_node *node, size_t offset, const char *fmt,
                   va_list args)
{
    if (v->count++ < FAULTS_PER_RULE) {
        const struct str detail = str_vprintf(v->arena, fmt, args);
        add(v, offset, detail, node ? near_words(v, node) : STR_EMPTY);
    }
}

void fault(struct verify *v, const struct xml_node *node, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    vfault(v, node, node ? node->at : STR_NPOS, fmt, args);
    va_end(args);
}

void fault_at(struct verify *v, size_t offset, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    vfault(v, NULL, offset, fmt, args);
    va_end(args);
}

void fault_words(struct verify *v, struct msg words)
{
    v->count++;
    add(v, STR_NPOS, str_of(msg_in(words, v->sink->lang)), STR_EMPTY);
}

/* ---- running ---- */

static void run_elements(struct verify *v, const struct check *check)
{
    const struct str name = check->name ? str_of(check->name) : STR_EMPTY;
    for (size_t i = 0; i < v->part->elements.n; i++) {
        const struct xml_node *n = v->part->elements.v[i];
        if (!check->name || str_eq(n->name, name)) {
            check->element(v, n);
        }
    }
}

static void run(struct verify *v, const struct check *check)
{
    v->check = check;
    v->count = 0;
    v->part = NULL;
    if (check->package) {
        check->package(v);
    }
    for (size_t i = 0; i < v->parts.n; i++) {
        v->part = &v->parts.v[i];
        if (check->part) {
            check->part(v);
        }
        if (check->element) {
            run_elements(v, check);
        }
    }
}

/* Where the archive cannot be read whole, the parts that are there prove nothing: only the archive
 * is judged. */
enum status docx_verify(struct arena *a, struct sink *sink, struct str path, struct str bytes)
{
    struct verify v = {
        .arena = a, .sink = sink, .path = path, .bytes = bytes, .bad_part = STR_EMPTY};
    archive_scan(a, bytes, &v.archive);
    verify_load(&v);
    const size_t groups_n = v.unpacked == ST_OK ? COUNT_OF(groups) : 1;
    for (size_t g = 0; g < groups_n; g++) {
        for (size_t i = 0; i < groups[g]->n; i++) {
            run(&v, &groups[g]->checks[i]);
        }
    }
    return ST_OK;
}
