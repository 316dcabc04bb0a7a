/* SPDX-License-Identifier: MIT
 * textDocument/publishDiagnostics: the findings of an analysis, file by file. */
#include "vanthu/lsp.h"

enum { DIAGNOSTICS_MAX = 1000 }; /* of one file: more than anybody reads */

static void put_place(struct json *j, const char *key, struct lsp_place place)
{
    json_object(j, key);
    json_uint(j, "line", place.line);
    json_uint(j, "character", place.character);
    json_end(j);
}

void put_range(struct json *j, const char *key, const struct lsp_text *text,
               const struct source *source, struct span at)
{
    json_object(j, key);
    put_place(j, "start", place_seen(text, source, at.start));
    put_place(j, "end", place_seen(text, source, at.end));
    json_end(j);
}

static void put_related(struct json *j, const struct server *s, const struct analysis *x,
                        const struct finding *f)
{
    json_array(j, "relatedInformation");
    for (size_t i = 0; i < f->related.n; i++) {
        const struct related *r = &f->related.v[i];
        if (!r->source) {
            continue;
        }
        const struct lsp_text text = text_seen(s, x, j->out->arena, r->source);
        json_object(j, NULL);
        json_object(j, "location");
        json_text(j, "uri", uri_seen(s, j->out->arena, r->source));
        put_range(j, "range", &text, r->source, r->at);
        json_end(j);
        json_text(j, "message", r->message);
        json_end(j);
    }
    json_end(j);
}

static struct str message_of(struct arena *a, const struct finding *f, enum lang lang)
{
    if (!f->hint.n) {
        return f->message;
    }
    return str_printf(a, "%.*s\n%s: %.*s", STR_ARG(f->message),
                      msg_in((struct msg){"gợi ý", "hint"}, lang), STR_ARG(f->hint));
}

void put_diagnostic(struct json *j, const struct server *s, const struct analysis *analysis,
                    const struct lsp_text *text, const struct finding *f)
{
    static const unsigned levels[] = {[SEV_NOTE] = 3, [SEV_WARNING] = 2, [SEV_ERROR] = 1};
    json_object(j, NULL);
    if (f->source) {
        put_range(j, "range", text, f->source, f->at);
    } else {
        const struct source nothing = {.text = STR_EMPTY};
        const struct lsp_text empty = lsp_text_of(j->out->arena, STR_EMPTY, s->utf8);
        put_range(j, "range", &empty, &nothing, (struct span){0, 0});
    }
    json_uint(j, "severity", levels[f->severity]);
    json_text(j, "code", str_of(f->rule->code));
    json_text(j, "source", STR("vanthu"));
    json_text(j, "message", message_of(j->out->arena, f, s->ctx->lang));
    if (f->related.n) {
        put_related(j, s, analysis, f);
    }
    json_end(j);
}

/* ---- one file ---- */

struct file_findings {
    struct str uri;
    const struct source *source; /* of the first finding; NULL: could not be read */
    VEC(const struct finding *) list;
    struct map seen; /* what the list has, by its words and place */
};

static void send(struct server *s, const struct buf *out)
{
    s->gone = s->gone || !wire_write(str_trim(buf_str(out)));
}

/* Opens the notification up to the list of diagnostics. */
static struct json notification(struct buf *out, const struct server *s, struct str uri)
{
    struct json j = json_new(out);
    json_flat_object(&j, NULL);
    json_text(&j, "jsonrpc", STR("2.0"));
    json_text(&j, "method", STR("textDocument/publishDiagnostics"));
    json_object(&j, "params");
    json_text(&j, "uri", uri);
    for (const struct open_file *f = s->files; f; f = f->next) {
        if (str_eq(f->uri, uri)) {
            json_int(&j, "version", f->version);
        }
    }
    json_array(&j, "diagnostics");
    return j;
}

static void finish(struct server *s, struct json *j)
{
    json_end(j);
    json_end(j);
    json_end(j);
    send(s, j->out);
}

void publish_nothing(struct server *s, struct arena *a, struct str uri)
{
    struct buf out = buf_new(a);
    struct json j = notification(&out, s, uri);
    finish(s, &j);
}

static void publish_file(struct server *s, struct analysis *x, const struct file_findings *file)
{
    struct buf out = buf_new(x->arena);
    struct json j = notification(&out, s, file->uri);
    struct lsp_text text = {.bytes = STR_EMPTY};
    const struct source *of = NULL;
    for (size_t i = 0; i < file->list.n && i < DIAGNOSTICS_MAX; i++) {
        const struct finding *f = file->list.v[i];
        if (f->source && f->source != of) { /* a file that was read twice has two */
            of = f->source;
            text = text_seen(s, x, x->arena, of);
        }
        put_diagnostic(&j, s, x, &text, f);
    }
    finish(s, &j);
}

/* ---- all ---- */

static struct str uri_of(const struct server *s, struct arena *a, const struct finding *f)
{
    const struct source named = {.path = f->file};
    return uri_seen(s, a, f->source ? f->source : &named);
}

static struct file_findings *findings_of(struct analysis *x, struct map *by_uri, struct str uri)
{
    struct file_findings *file = map_get(by_uri, uri);
    if (!file) {
        file = ARENA_NEW(x->arena, struct file_findings);
        file->uri = uri;
        file->seen = map_new(x->arena);
        map_put(by_uri, uri, file);
    }
    return file;
}

/* A register that several results have read tells of its faults in each. */
static bool is_new(struct analysis *x, struct file_findings *file, const struct finding *f)
{
    const struct str key =
        str_printf(x->arena, "%s %u %u %.*s", f->rule->code, (unsigned)f->at.start,
                   (unsigned)f->at.end, STR_ARG(f->message));
    return x->results.n < 2 || !map_put(&file->seen, key, file);
}

static void sort_by_file(struct server *s, struct analysis *x, struct map *by_uri,
                         struct names *order)
{
    struct file_findings *file = NULL;
    const struct source *of = NULL;
    for (size_t i = 0; i < x->results.n; i++) {
        const struct sink *sink = &x->results.v[i]->sink;
        for (size_t k = 0; k < sink->list.n; k++) {
            const struct finding *f = sink->list.v[k];
            if (!file || !f->source || f->source != of) { /* the system is asked once a file */
                file = findings_of(x, by_uri, uri_of(s, x->arena, f));
                of = f->source;
            }
            if (!file->list.n) {
                VEC_PUSH(x->arena, &order->list, file->uri);
            }
            if (is_new(x, file, f)) {
                VEC_PUSH(x->arena, &file->list, f);
            }
        }
    }
}

/* Files with findings; open ones without; and those that had some before and have none now. */
void analysis_publish(struct server *s, struct analysis *x)
{
    struct map by_uri = map_new(x->arena);
    struct names order = {0};
    sort_by_file(s, x, &by_uri, &order);
    for (const struct open_file *f = s->files; f; f = f->next) {
        if (str_eq(path_folder(f->path), x->folder) && !map_get(&by_uri, f->uri)) {
            VEC_PUSH(x->arena, &x->published, str_copy(x->arena, f->uri));
        }
    }
    for (size_t i = 0; i < x->published.n; i++) {
        if (!map_get(&by_uri, x->published.v[i])) {
            publish_file(s, x, findings_of(x, &by_uri, x->published.v[i]));
        }
    }
    x->published.n = 0;
    for (size_t i = 0; i < order.list.n; i++) {
        publish_file(s, x, map_get(&by_uri, order.list.v[i]));
        VEC_PUSH(x->arena, &x->published, order.list.v[i]);
    }
}
