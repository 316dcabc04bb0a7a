/* SPDX-License-Identifier: MIT */
#include "read/import_units.h"

#include "model/keys.h"

enum {
    DOCUMENTS_MAX = 100, /* in one file */
    PLACE_BYTES = 24,    /* that tell one line of a paragraph from another */
};

/* ---- front matter ---- */

bool import_set(struct import *im, const char *key, struct str text)
{
    if (value_get(im->front, key)) {
        return false;
    }
    value_set_text(im->arena, im->front, key, text);
    return true;
}

void import_append(struct import *im, const char *key, struct str text)
{
    struct value *list = value_get(im->front, key);
    if (!list) {
        list = value_set(im->arena, im->front, str_of(key), value_list(im->arena));
    }
    value_add(im->arena, list, value_text(im->arena, text));
}

void import_extend(struct import *im, const char *key, struct str text)
{
    struct value *value = value_get(im->front, key);
    value->text = str_printf(im->arena, "%.*s %.*s", STR_ARG(value->text), STR_ARG(text));
}

struct value *import_ordered(struct arena *a, const struct value *front)
{
    struct value *map = value_map(a);
    for (size_t i = 0; i < document_keys.n; i++) {
        const struct entry *e = value_entry(front, str_of(document_keys.keys[i].vi));
        if (e) {
            value_set(a, map, e->key, e->value);
        }
    }
    return map;
}

/* What was not named is a letter when it is addressed to somebody. What another body ordered is
 * kept to the letter. */
static void set_kind(struct import *im)
{
    const bool addressed = value_get(im->front, "kính gửi") || value_get(im->front, "trích yếu");
    if (!im->named && addressed) {
        import_set(im, "loại", STR("công văn"));
    }
    if (im->named) {
        import_set(im, "văn bản đến", STR("true"));
        im->out->received = true;
    }
}

/* ---- findings ---- */

/* Of a paragraph that was cut into lines, the line. */
static struct span unit_place(const struct unit *u)
{
    const struct span at = u->para.at;
    const struct source *s = u->para.source;
    size_t n = u->text.n < PLACE_BYTES ? u->text.n : PLACE_BYTES;
    while (n > 0 && n < u->text.n && (u->text.p[n] & 0xC0) == 0x80) {
        n--;
    }
    const struct str part = str_cut(s->text, 0, at.end);
    const size_t found = str_find(part, str_cut(u->text, 0, n), at.start);
    if (found == STR_NPOS) {
        return at;
    }
    const size_t line = str_find_char(part, '\n', found);
    return (struct span){(uint32_t)found, line == STR_NPOS ? at.end : (uint32_t)line};
}

static void report_unit(struct import *im, const struct unit *u, struct msg what, struct msg advice)
{
    struct finding *f = flow_report(im->flow, u->para.source, unit_place(u), u->text, "%s", "%s",
                                    msg_in(what, im->flow->sink->lang));
    hint(im->flow->sink, f, "%s", "%s", msg_in(advice, im->flow->sink->lang));
}

static void report_left(struct import *im, size_t head)
{
    static const struct msg what = {"chưa rõ đoạn này là thành phần nào của văn bản",
                                    "it is not clear which part of the document this is"};
    static const struct msg advice = {
        "đoạn được giữ trong nguồn, đúng thứ tự; chuyển vào khóa phù hợp ở đầu tệp, hoặc xóa nếu "
        "là dấu, bút phê",
        "it is kept in the source, in its place; move it into a key of the front matter, or "
        "delete it if it is a stamp or a note"};
    for (size_t i = 0; i < im->n; i++) {
        const struct unit *u = &im->units[i];
        if (!u->taken && !u->table && !u->para.aside && (i < head || u->frame || u->stray)) {
            report_unit(im, u, what, advice);
        }
    }
}

static void report_no_kind(struct import *im)
{
    if (!value_get(im->front, "loại")) {
        report_unit(im, &im->units[0],
                    (struct msg){"không nhận ra loại văn bản",
                                 "the type of the document was not recognised"},
                    (struct msg){"ghi khóa \"loại\", \"cơ quan\", \"trích yếu\" ở đầu tệp",
                                 "write the keys \"loại\", \"cơ quan\", \"trích yếu\""});
    }
}

/* ---- one document ---- */

static enum status import_part(struct flow *flow, const struct agency_register *agencies,
                               struct unit *units, size_t n, struct imported *out)
{
    struct arena *a = flow->arena;
    struct import im = {.flow = flow,
                        .arena = a,
                        .agencies = agencies,
                        .units = units,
                        .n = n,
                        .front = value_map(a),
                        .agency_at = STR_EMPTY,
                        .out = out};
    struct document *d = ARENA_NEW(a, struct document);
    d->root = block_new(a, BLOCK_ROOT);
    d->form = FORM_MARKDOWN;
    d->source = n ? units[0].para.source : NULL;
    out->document = d;
    if (!n) {
        d->front = im.front;
        return ST_OK;
    }
    const size_t head = import_head(&im);
    import_tail(&im, head);
    import_issuer(&im);
    set_kind(&im);
    report_left(&im, head);
    report_no_kind(&im);
    const enum status st = import_body(&im);
    import_tasks(&im, d->root);
    d->front = import_ordered(a, im.front);
    return st;
}

enum status import_flow(struct flow *flow, const struct agency_register *agencies,
                        struct imports *out)
{
    struct units units = units_of(flow);
    const struct cuts cuts = units_cut(flow->arena, &units);
    if (cuts.list.n > DOCUMENTS_MAX) {
        const struct flow_para *first = &units.list.v[0].para;
        report(flow->sink, first->source, first->at, "S009", "tệp có hơn %d văn bản",
               "more than %d documents in one file", (int)DOCUMENTS_MAX);
        return ST_LIMIT;
    }
    enum status st = ST_OK;
    for (size_t i = 0; i < cuts.list.n; i++) {
        const struct part_of_flow cut = cuts.list.v[i];
        struct imported *one = VEC_ADD(flow->arena, &out->list);
        const enum status own =
            import_part(flow, agencies, units.list.v + cut.from, cut.to - cut.from, one);
        st = own != ST_OK ? own : st;
    }
    return st;
}
