/* SPDX-License-Identifier: MIT
 * The open files of a language server, and what is known of their folders. */
#include "vanthu/lsp.h"

/* ---- open files ---- */

struct open_file *file_of(struct server *s, struct str uri)
{
    struct open_file *f = s->files;
    while (f && !str_eq(f->uri, uri)) {
        f = f->next;
    }
    return f;
}

struct opening {
    struct arena *arena;
    struct open_file *file;
    struct str uri, text;
    long long version;
};

static enum status make_file(void *handle)
{
    struct opening *o = handle;
    const struct str uri = str_copy(o->arena, o->uri);
    o->file = ARENA_NEW(o->arena, struct open_file);
    *o->file = (struct open_file){
        .arena = o->arena,
        .uri = uri,
        .path = path_real(o->arena, uri_path(o->arena, uri)),
        .text = str_copy(o->arena, o->text),
        .version = o->version,
    };
    return ST_OK;
}

bool file_open(struct server *s, struct str uri, struct str text, long long version)
{
    struct opening o = {.arena = arena_new(), .uri = uri, .text = text, .version = version};
    if (!o.arena || arena_run(o.arena, make_file, &o) != ST_OK) {
        arena_free(o.arena);
        return false;
    }
    file_close(s, uri); /* may hold `uri`, so only now */
    o.file->next = s->files;
    s->files = o.file;
    return true;
}

void file_close(struct server *s, struct str uri)
{
    for (struct open_file **at = &s->files; *at; at = &(*at)->next) {
        if (str_eq((*at)->uri, uri)) {
            struct open_file *gone = *at;
            *at = gone->next;
            arena_free(gone->arena);
            return;
        }
    }
}

/* The text with one change, in `a`. */
static struct str changed(struct arena *a, struct str text, const struct json_value *change,
                          bool utf8)
{
    const struct json_value *range = json_get(change, "range");
    const struct str put = json_get_text(change, "text");
    if (!range) {
        return put;
    }
    const struct lsp_text index = lsp_text_of(a, text, utf8);
    const uint32_t from = lsp_offset_of(&index, place_read(json_get(range, "start")));
    const uint32_t to = lsp_offset_of(&index, place_read(json_get(range, "end")));
    const struct str parts[] = {str_cut(text, 0, from), put, str_from(text, to > from ? to : from)};
    return str_join(a, parts, COUNT_OF(parts), STR_EMPTY);
}

struct changing {
    struct arena *arena;
    const struct json_value *changes;
    struct str text;
    bool utf8, fits;
};

static enum status make_changes(void *handle)
{
    struct changing *c = handle;
    const struct json_value *change;
    for (size_t i = 0; c->fits && (change = json_item(c->changes, i)) != NULL; i++) {
        const struct json_value *text = json_get(change, "text");
        c->fits = text && text->kind == JSON_IS_TEXT;
        c->text = c->fits ? changed(c->arena, c->text, change, c->utf8) : c->text;
        c->fits = c->fits && c->text.n <= SOURCE_MAX;
    }
    return ST_OK;
}

bool file_change(struct server *s, struct open_file *file, const struct json_value *changes,
                 long long version)
{
    struct changing c = {.arena = arena_new(), .changes = changes, .text = file->text};
    c.utf8 = s->utf8;
    c.fits = changes && changes->kind == JSON_IS_LIST && !file->lost;
    const bool made = c.arena && c.fits && arena_run(c.arena, make_changes, &c) == ST_OK &&
                      c.fits && file_open(s, file->uri, c.text, version);
    if (!made) {
        file->lost = true;
    }
    arena_free(c.arena);
    return made;
}

/* ---- analyses ---- */

static bool in_folder(const struct open_file *f, struct str folder)
{
    return str_eq(path_folder(f->path), folder);
}

static struct analysis *analysis_of(struct server *s, struct str folder)
{
    struct analysis *x = s->analyses;
    while (x && !str_eq(x->folder, folder)) {
        x = x->next;
    }
    return x;
}

/* A register is seen from every folder below its own, and a dossier may name any file. */
void analyses_touch(struct server *s, struct str path)
{
    const bool data = !path_has_ext(path, ".md");
    for (struct analysis *x = s->analyses; x; x = x->next) {
        x->stale = x->stale || data || str_eq(path_folder(path), x->folder);
    }
}

struct analysing {
    struct server *server;
    struct arena *arena;
    struct str folder;
    struct analysis *made;
};

static void put_overlay(struct analysing *w)
{
    struct analysis *x = w->made;
    x->overlay = map_new(w->arena);
    for (struct open_file *f = w->server->files; f; f = f->next) {
        if (!f->lost) {
            struct str *text = ARENA_NEW(w->arena, struct str);
            *text = str_copy(w->arena, f->text);
            map_put(&x->overlay, str_copy(w->arena, f->path), text);
        }
    }
}

static void load_one(struct analysing *w, struct str path)
{
    struct load_result *result = ARENA_NEW(w->arena, struct load_result);
    struct load_options options = *w->server->load;
    options.paths = (struct names){0};
    VEC_PUSH(w->arena, &options.paths.list, path);
    options.overlay = &w->made->overlay;
    options.shallow = true;
    if (load_paths(w->arena, &options, result) == ST_OK) {
        VEC_PUSH(w->arena, &w->made->results, result);
    }
}

/* The folder as a dossier, then files of it that are not on the disk yet. */
static enum status analyse(void *handle)
{
    struct analysing *w = handle;
    struct analysis *x = ARENA_NEW(w->arena, struct analysis);
    *x = (struct analysis){.arena = w->arena, .folder = str_copy(w->arena, w->folder)};
    w->made = x;
    put_overlay(w);
    if (folder_exists(w->arena, x->folder)) {
        load_one(w, x->folder);
    }
    for (struct open_file *f = w->server->files; f; f = f->next) {
        if (in_folder(f, x->folder) && !f->lost && !file_exists(w->arena, f->path) &&
            !path_has_ext(f->path, ".yaml")) {
            load_one(w, str_copy(w->arena, f->path));
        }
    }
    return ST_OK;
}

/* The URIs that had diagnostics and have none now are told so when the new one is published. */
static void take_published(struct analysis *to, const struct analysis *from)
{
    for (size_t i = 0; from && i < from->published.n; i++) {
        VEC_PUSH(to->arena, &to->published, str_copy(to->arena, from->published.v[i]));
    }
}

struct publishing {
    struct server *server;
    struct analysis *made, *before;
};

static enum status publish(void *handle)
{
    struct publishing *p = handle;
    take_published(p->made, p->before);
    analysis_publish(p->server, p->made);
    return ST_OK;
}

static void drop(struct server *s, struct analysis *gone)
{
    struct analysis **at = &s->analyses;
    while (*at && *at != gone) {
        at = &(*at)->next;
    }
    if (*at) {
        *at = gone->next;
        arena_free(gone->arena);
    }
}

/* Without memory the old one stays, and stays stale: the next change tries again. */
static void refresh(struct server *s, struct str folder)
{
    struct analysing w = {.server = s, .arena = arena_new(), .folder = folder};
    if (!w.arena || arena_run(w.arena, analyse, &w) != ST_OK) {
        arena_free(w.arena);
        return;
    }
    struct publishing p = {s, w.made, analysis_of(s, folder)};
    if (arena_run(w.arena, publish, &p) != ST_OK) {
        arena_free(w.arena);
        return;
    }
    struct analysis *made = w.made;
    if (p.before) {
        drop(s, p.before);
    }
    made->next = s->analyses;
    s->analyses = made;
}

static bool is_wanted(const struct server *s, struct str folder)
{
    const struct open_file *f = s->files;
    while (f && !in_folder(f, folder)) {
        f = f->next;
    }
    return f != NULL;
}

/* A folder without open files is forgotten, and so are the diagnostics of its files. */
static void forget(struct server *s)
{
    for (struct analysis *x = s->analyses, *next; x; x = next) {
        next = x->next;
        if (!is_wanted(s, x->folder)) {
            x->results.n = 0;
            struct publishing p = {s, x, NULL};
            if (arena_run(x->arena, publish, &p) == ST_OK) {
                drop(s, x);
            }
        }
    }
}

void analyses_refresh(struct server *s)
{
    forget(s);
    for (struct open_file *f = s->files; f; f = f->next) {
        const struct str folder = path_folder(f->path);
        const struct analysis *x = analysis_of(s, folder);
        if (!x || x->stale) {
            refresh(s, folder);
        }
    }
}

void server_free(struct server *s)
{
    while (s->analyses) {
        drop(s, s->analyses);
    }
    while (s->files) {
        file_close(s, s->files->uri);
    }
}

/* ---- what is known of a file ---- */

static bool is_source(struct arena *a, const struct source *source, struct str path)
{
    return source && str_eq(path_real(a, source->path), path);
}

static bool seen_in(const struct analysis *x, const struct load_result *result, struct str path,
                    struct seen_source *out)
{
    for (size_t i = 0; i < result->list.n; i++) {
        const struct loaded *loaded = result->list.v[i];
        const struct dossier *dossier = &loaded->dossier;
        const struct agency_register *r = dossier->agencies;
        *out = (struct seen_source){x, result, loaded, NULL, NULL};
        for (size_t k = 0; k < dossier->documents.n; k++) {
            out->document = dossier->documents.v[k];
            out->source = out->document->source;
            if (is_source(x->arena, out->source, path)) {
                return true;
            }
        }
        out->document = NULL;
        out->source = r ? r->source : NULL;
        if (is_source(x->arena, out->source, path)) {
            return true;
        }
        out->source = dossier->source;
        if (is_source(x->arena, out->source, path)) {
            return true;
        }
    }
    return false;
}

bool source_seen(struct server *s, const struct open_file *file, struct seen_source *out)
{
    for (const struct analysis *x = s->analyses; x; x = x->next) {
        for (size_t i = 0; i < x->results.n; i++) {
            if (seen_in(x, x->results.v[i], file->path, out)) {
                return true;
            }
        }
    }
    return false;
}

/* In an encoding other than UTF-8 the editor shows what it decoded itself: the places of our own
 * text are the best there are. */
struct lsp_text text_seen(const struct server *s, const struct analysis *analysis, struct arena *a,
                          const struct source *source)
{
    const struct str *held = map_get(&analysis->overlay, path_real(a, source->path));
    struct str bytes = source->text;
    if (held) {
        bytes = *held;
    } else if (!str_is(str_of(source->encoding), "UTF-8") ||
               file_read(a, source->path, SOURCE_MAX, &bytes) != ST_OK) {
        bytes = source->text;
    }
    return lsp_text_of(a, bytes, s->utf8);
}

/* Does the text we have need no way back to the file? */
static bool is_own_text(const struct lsp_text *text, const struct source *source)
{
    return text->bytes.p == source->text.p && !str_is(str_of(source->encoding), "UTF-8");
}

struct lsp_place place_seen(const struct lsp_text *text, const struct source *source,
                            uint32_t offset)
{
    return lsp_place_of(text,
                        is_own_text(text, source) ? offset : shifts_raw(&source->shifts, offset));
}

uint32_t offset_seen(const struct lsp_text *text, const struct source *source,
                     struct lsp_place place)
{
    const uint32_t at = lsp_offset_of(text, place);
    return is_own_text(text, source) ? at : shifts_text(&source->shifts, at);
}

struct str uri_seen(const struct server *s, struct arena *a, const struct source *source)
{
    const struct str path = path_real(a, source->path);
    for (const struct open_file *f = s->files; f; f = f->next) {
        if (str_eq(f->path, path)) {
            return str_copy(a, f->uri); /* which lives no longer than its file is open */
        }
    }
    return path_uri(a, path);
}
