/* SPDX-License-Identifier: MIT
 * textDocument/codeAction: what a finding can be mended with at once, and the comment that silences
 * its rule here. */
#include "vanthu/lsp.h"

struct acting {
    struct server *server;
    struct request *request;
    struct seen_source seen;
    struct lsp_text text;
    struct str uri;
};

static void put_edit(struct acting *w, struct span at, struct str text)
{
    struct json *j = w->request->out;
    json_object(j, NULL);
    put_range(j, "range", &w->text, w->seen.source, at);
    json_text(j, "newText", text);
    json_end(j);
}

/* One action with its edit and, for a fix, those that belong to it; the finding it is for is its
 * diagnostic. */
static void put_action(struct acting *w, const struct finding *f, struct str title, bool preferred,
                       struct span at, struct str text)
{
    struct json *j = w->request->out;
    json_object(j, NULL);
    json_text(j, "title", title);
    json_text(j, "kind", STR("quickfix"));
    json_bool(j, "isPreferred", preferred);
    json_array(j, "diagnostics");
    put_diagnostic(j, w->server, w->seen.analysis, &w->text, f);
    json_end(j);
    json_object(j, "edit");
    json_object(j, "changes");
    json_array(j, str_c(w->request->arena, w->uri));
    put_edit(w, at, text);
    for (size_t i = 0; preferred && i < f->also.n; i++) {
        put_edit(w, f->also.v[i].at, f->also.v[i].text);
    }
    for (unsigned open = 0; open < 4; open++) {
        json_end(j);
    }
}

static struct str shortened(struct arena *a, struct str s)
{
    enum { LONGEST = 60 };
    size_t n = 0;
    while (n < s.n && (n < LONGEST || ((unsigned char)s.p[n] & 0xC0) == 0x80)) {
        n++;
    }
    return n < s.n ? str_printf(a, "%.*s…", STR_ARG(str_cut(s, 0, n))) : s;
}

static void put_fix(struct acting *w, const struct finding *f)
{
    struct arena *a = w->request->arena;
    if (!f->has_fix) {
        return;
    }
    const struct str put = shortened(a, f->fix);
    const struct msg words =
        f->fix.n ? (struct msg){"Sửa thành \"%.*s\" (%s)", "Change to \"%.*s\" (%s)"}
                 : (struct msg){"Xóa%.*s (%s)", "Delete%.*s (%s)"};
    put_action(w, f,
               str_printf(a, msg_in(words, w->server->ctx->lang), STR_ARG(put), f->rule->code),
               true, f->fix_at, f->fix);
}

static bool has_in_assignment(const struct block *b, uint32_t at)
{
    const struct assignment *as = b->assignment;
    return as && !as->inferred && at >= as->at.start && at < as->at.end;
}

/* The innermost block that a comment can stand before and that holds the place; an assignment
 * belongs to its item. */
static const struct block *block_at(const struct document *d, uint32_t at)
{
    const struct block *best = NULL;
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        const bool stands =
            b->kind == BLOCK_ITEM || b->kind == BLOCK_PARA || b->kind == BLOCK_TABLE;
        if (stands && b->at.end > 0 && b->at.start <= at) {
            best = b; /* in reading order: the last that starts before the place */
        }
        if (has_in_assignment(b, at)) {
            return b;
        }
    }
    return best;
}

/* The blanks before a block on its line. */
static struct str indent_of(const struct source *source, uint32_t line_start, uint32_t block_start)
{
    const struct str before = str_cut(source->text, line_start, block_start);
    return str_trim(before).n ? STR_EMPTY : before;
}

static void put_suppression(struct acting *w, const struct finding *f)
{
    struct arena *a = w->request->arena;
    const struct document *d = w->seen.document;
    const struct source *source = w->seen.source;
    if (!d || d->form != FORM_MARKDOWN || f->rule->code[0] == 'S' ||
        f->at.start < d->front_at.end) {
        return;
    }
    const struct block *b = block_at(d, f->at.start);
    if (!b) {
        return;
    }
    const uint32_t line = source_line_start(source, source_line_of(source, b->at.start));
    const struct str indent = indent_of(source, line, b->at.start);
    const bool en = w->server->ctx->lang == LANG_EN;
    const struct str comment =
        str_printf(a, "%.*s<!-- vanthu-bo-qua %s: %s -->\n\n", STR_ARG(indent), f->rule->code,
                   en ? "(give the reason)" : "(ghi lý do)");
    const struct str title = str_printf(
        a, en ? "Suppress %s here, with a reason" : "Bỏ qua %s ở đây, kèm lý do", f->rule->code);
    put_action(w, f, title, false, (struct span){line, line}, comment);
}

static bool touches(struct span span, uint32_t from, uint32_t to)
{
    return span.end > 0 && span.start <= to && span.end >= from;
}

static void put_actions(struct acting *w)
{
    const struct sink *sink = &w->seen.result->sink;
    const struct json_value *range = json_get(w->request->params, "range");
    const uint32_t from =
        offset_seen(&w->text, w->seen.source, place_read(json_get(range, "start")));
    const uint32_t to = offset_seen(&w->text, w->seen.source, place_read(json_get(range, "end")));
    for (size_t i = 0; i < sink->list.n; i++) {
        const struct finding *f = sink->list.v[i];
        if (f->source == w->seen.source && touches(f->at, from, to)) {
            put_fix(w, f);
            put_suppression(w, f);
        }
    }
}

void answer_actions(struct server *s, struct request *r)
{
    const struct str uri = json_get_text(json_get(r->params, "textDocument"), "uri");
    const struct open_file *file = file_of(s, uri);
    struct acting w = {.server = s, .request = r, .uri = uri};
    json_array(r->out, "result");
    if (file && !file->lost && source_seen(s, file, &w.seen)) {
        w.text = text_seen(s, w.seen.analysis, r->arena, w.seen.source);
        put_actions(&w);
    }
    json_end(r->out);
}
