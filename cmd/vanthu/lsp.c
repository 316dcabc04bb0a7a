/* SPDX-License-Identifier: MIT
 * `vanthu lsp`: a language server over standard input and output (LSP 3.17): what editors are told
 * of while a document is written. One row a method. */
#include "vanthu/lsp.h"

#include <unistd.h>

enum error_code {
    PARSE_ERROR = -32700,
    INVALID_REQUEST = -32600,
    METHOD_NOT_FOUND = -32601,
    INTERNAL_ERROR = -32603,
    NOT_INITIALIZED = -32002,
};

struct message {
    struct server *server;
    struct arena *arena;
    struct str body;
    struct json_value root;
    const struct json_value *id; /* NULL: a notification, or not known */
};

/* ---- answers ---- */

static void put_id(struct json *j, const struct json_value *id)
{
    if (id && id->kind == JSON_IS_INTEGER) {
        json_int(j, "id", id->integer);
    } else if (id && id->kind == JSON_IS_TEXT) {
        json_text(j, "id", id->text);
    } else {
        json_null(j, "id");
    }
}

static struct json answer_begin(struct buf *out, const struct json_value *id)
{
    struct json j = json_new(out);
    json_flat_object(&j, NULL);
    json_text(&j, "jsonrpc", STR("2.0"));
    put_id(&j, id);
    return j;
}

static void answer_send(struct server *s, struct json *j)
{
    json_end(j);
    s->gone = s->gone || !wire_write(str_trim(buf_str(j->out)));
}

static void answer_error(struct message *m, enum error_code code, const char *why)
{
    struct buf out = buf_new(m->arena);
    struct json j = answer_begin(&out, m->id);
    json_object(&j, "error");
    json_int(&j, "code", code);
    json_text(&j, "message", str_of(why));
    json_end(&j);
    answer_send(m->server, &j);
}

/* ---- life ---- */

/* UTF-16 unless the editor offers UTF-8. */
static bool offers_utf8(const struct json_value *params)
{
    const struct json_value *list = json_at(params, "capabilities.general.positionEncodings");
    const struct json_value *name;
    for (size_t i = 0; (name = json_item(list, i)) != NULL; i++) {
        if (name->kind == JSON_IS_TEXT && str_is(name->text, "utf-8")) {
            return true;
        }
    }
    return false;
}

static void put_sync(struct json *j)
{
    json_object(j, "textDocumentSync");
    json_bool(j, "openClose", true);
    json_uint(j, "change", 2); /* incremental; whole texts are taken too */
    json_object(j, "save");
    json_bool(j, "includeText", false);
    json_end(j);
    json_end(j);
}

static void initialize(struct server *s, struct request *r)
{
    struct json *j = r->out;
    s->initialized = true;
    s->utf8 = offers_utf8(r->params);
    json_object(j, "result");
    json_object(j, "capabilities");
    json_text(j, "positionEncoding", s->utf8 ? STR("utf-8") : STR("utf-16"));
    put_sync(j);
    json_bool(j, "hoverProvider", true);
    json_bool(j, "definitionProvider", true);
    json_bool(j, "documentSymbolProvider", true);
    json_object(j, "codeActionProvider");
    json_array(j, "codeActionKinds");
    json_text(j, NULL, STR("quickfix"));
    json_end(j);
    json_end(j);
    json_end(j);
    json_object(j, "serverInfo");
    json_text(j, "name", STR("vanthu"));
    json_text(j, "version", STR(VANTHU_VERSION));
    json_end(j);
    json_end(j);
}

static void shut_down(struct server *s, struct request *r)
{
    s->shutdown = true;
    json_null(r->out, "result");
}

/* ---- texts ---- */

static struct str uri_in(const struct json_value *params)
{
    return json_get_text(json_get(params, "textDocument"), "uri");
}

static void lose(struct server *s, struct str uri)
{
    say(s->ctx, "%.*s: thay đổi không khớp với văn bản đang giữ; đóng rồi mở lại tệp",
        "%.*s: a change does not fit the text that is held; close and open the file", STR_ARG(uri));
}

static void did_open(struct server *s, const struct json_value *params)
{
    const struct json_value *item = json_get(params, "textDocument");
    const struct str uri = json_get_text(item, "uri");
    const struct json_value *text = json_get(item, "text");
    if (!uri.n || !text || text->kind != JSON_IS_TEXT || text->text.n > SOURCE_MAX ||
        !file_open(s, uri, text->text, json_get_uint(item, "version", INT32_MAX, 0))) {
        lose(s, uri);
        return;
    }
    analyses_touch(s, file_of(s, uri)->path);
}

static void did_change(struct server *s, const struct json_value *params)
{
    const struct str uri = uri_in(params);
    struct open_file *file = file_of(s, uri);
    const long long version =
        json_get_uint(json_get(params, "textDocument"), "version", INT32_MAX, 0);
    if (!file || !file_change(s, file, json_get(params, "contentChanges"), version)) {
        lose(s, uri);
    }
    file = file_of(s, uri);
    if (file) {
        analyses_touch(s, file->path);
    }
}

static void did_save(struct server *s, const struct json_value *params)
{
    const struct open_file *file = file_of(s, uri_in(params));
    if (file) {
        analyses_touch(s, file->path);
    }
}

static void did_close(struct server *s, const struct json_value *params)
{
    const struct open_file *file = file_of(s, uri_in(params));
    if (file) {
        analyses_touch(s, file->path);
        file_close(s, file->uri);
    }
}

static void did_change_others(struct server *s, const struct json_value *params)
{
    (void)params;
    for (struct analysis *x = s->analyses; x; x = x->next) {
        x->stale = true;
    }
}

/* ---- methods ---- */

static const struct {
    const char *name;
    void (*answer)(struct server *s, struct request *r);             /* of a request; or */
    void (*note)(struct server *s, const struct json_value *params); /* of a notification */
} methods[] = {
    {"initialize", initialize, NULL},
    {"shutdown", shut_down, NULL},
    {"textDocument/hover", answer_hover, NULL},
    {"textDocument/definition", answer_definition, NULL},
    {"textDocument/documentSymbol", answer_symbols, NULL},
    {"textDocument/codeAction", answer_actions, NULL},
    {"textDocument/didOpen", NULL, did_open},
    {"textDocument/didChange", NULL, did_change},
    {"textDocument/didSave", NULL, did_save},
    {"textDocument/didClose", NULL, did_close},
    {"workspace/didChangeWatchedFiles", NULL, did_change_others},
};

static size_t method_find(struct str name)
{
    size_t i = 0;
    while (i < COUNT_OF(methods) && !str_is(name, methods[i].name)) {
        i++;
    }
    return i;
}

static void request(struct message *m, struct str method)
{
    struct server *s = m->server;
    const size_t i = method_find(method);
    if (!s->initialized && !str_is(method, "initialize")) {
        answer_error(m, NOT_INITIALIZED, "initialize comes first");
    } else if (s->shutdown || (s->initialized && str_is(method, "initialize"))) {
        answer_error(m, INVALID_REQUEST, "not now");
    } else if (i == COUNT_OF(methods) || !methods[i].answer) {
        answer_error(m, METHOD_NOT_FOUND, "no such request");
    } else {
        struct buf out = buf_new(m->arena);
        struct json j = answer_begin(&out, m->id);
        struct request r = {m->arena, json_get(&m->root, "params"), &j};
        analyses_refresh(s); /* an answer is about the text as it is now */
        methods[i].answer(s, &r);
        answer_send(s, &j);
    }
}

static enum status handle(void *at)
{
    struct message *m = at;
    const enum status st = json_read(m->arena, m->body, &m->root, NULL);
    if (st != ST_OK) {
        answer_error(m, PARSE_ERROR, st == ST_LIMIT ? "nested too deeply" : "not JSON");
        return ST_OK;
    }
    m->id = json_get(&m->root, "id");
    const struct str method = json_get_text(&m->root, "method");
    const size_t i = method_find(method);
    if (m->root.kind != JSON_IS_MAP ||
        (!method.n && !json_get(&m->root, "result") && !json_get(&m->root, "error"))) {
        answer_error(m, INVALID_REQUEST, "no method");
    } else if (m->id && method.n) {
        request(m, method);
    } else if (i < COUNT_OF(methods) && methods[i].note && m->server->initialized &&
               !m->server->shutdown) {
        methods[i].note(m->server, json_get(&m->root, "params"));
    }
    return ST_OK;
}

/* ---- the loop ---- */

static void refuse(struct message *m, enum wire_result what)
{
    if (what == WIRE_BAD) {
        answer_error(m, PARSE_ERROR, "no Content-Length");
    } else {
        answer_error(m, INVALID_REQUEST, "message too long");
        did_change_others(m->server, NULL);
        for (struct open_file *f = m->server->files; f; f = f->next) {
            f->lost = true; /* it may have been a change of any of them */
        }
    }
}

static bool is_exit(const struct message *m)
{
    return str_is(json_get_text(&m->root, "method"), "exit");
}

static enum status take(void *at)
{
    struct message *m = at;
    const enum wire_result what = wire_read(&m->server->wire, m->arena, &m->body);
    if (what == WIRE_END) {
        return ST_MISSING;
    }
    if (what != WIRE_MESSAGE) {
        refuse(m, what);
        return ST_OK;
    }
    (void)handle(m);
    return is_exit(m) ? ST_MISSING : ST_OK;
}

/* One message, with an arena of its own. False: it was the last. */
static bool step(struct server *s)
{
    struct message m = {.server = s, .arena = arena_new(), .body = STR_EMPTY};
    enum status st = ST_NOMEM;
    if (m.arena) {
        st = arena_run(m.arena, take, &m);
    }
    if (st == ST_NOMEM) {
        say(s->ctx, "hết bộ nhớ", "out of memory");
    }
    arena_free(m.arena);
    return st == ST_OK && !s->gone;
}

/* Changes that have come while an analysis ran are taken together before the next one. */
enum exit_status command_lsp(struct context *ctx)
{
    struct server *s = ARENA_NEW(ctx->arena, struct server);
    const struct load_options load = load_options_of(ctx);
    s->ctx = ctx;
    s->load = &load;
    s->wire.in = STDIN_FILENO;
    while (step(s)) {
        if (!wire_pending(&s->wire)) {
            analyses_refresh(s);
        }
    }
    const bool orderly = s->shutdown;
    server_free(s);
    return orderly ? EXIT_CLEAN : EXIT_FINDINGS;
}
