/* SPDX-License-Identifier: MIT */
#include "build/find.h"

#include "base/map.h"
#include "build/sniff.h"

enum { DEEPEST_FOLDER = 32 };

struct finder {
    struct arena *arena;
    const struct find_options *options;
    struct places *out;
    struct map seen; /* real path -> anything */
};

static bool seen_before(struct finder *f, struct str path)
{
    static char mark;
    return map_put(&f->seen, path_real(f->arena, path), &mark) != NULL;
}

static struct str first_existing(struct arena *a, struct str folder, const char *const *names,
                                 size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct str path = path_join(a, folder, str_of(names[i]));
        if (file_exists(a, path)) {
            return path;
        }
    }
    return STR_EMPTY;
}

struct str dossier_file_find(struct arena *a, struct str folder)
{
    static const char *const names[] = {"ho-so.yaml", "ho-so.yml"};
    return first_existing(a, folder, names, COUNT_OF(names));
}

/* The folder above as a person would write it: "a/b" -> "a" -> "." -> the real folder above. */
static struct str folder_above(struct arena *a, struct str folder)
{
    const bool written = !str_is(folder, ".") && !str_ends(folder, STR(".."));
    return path_folder(written ? folder : path_real(a, folder));
}

struct str register_find(struct arena *a, struct str folder)
{
    static const char *const names[] = {"danh-ba.yaml", "danh-ba.yml", "danh-ba.xml"};
    for (unsigned up = 0; up < DEEPEST_FOLDER; up++) {
        struct str found = first_existing(a, folder, names, COUNT_OF(names));
        if (found.n || str_is(folder, "/")) {
            return found;
        }
        folder = folder_above(a, folder);
    }
    return STR_EMPTY;
}

enum place_kind file_kind(struct str name)
{
    if (path_has_ext(name, ".yaml") || path_has_ext(name, ".yml")) {
        return str_is(path_stem(name), "ho-so") ? PLACE_DOSSIER_FILE : PLACE_REGISTER;
    }
    return str_is(name, "danh-ba.xml") ? PLACE_REGISTER : PLACE_DOCUMENT;
}

/* ---- one folder ---- */

static bool may_be_document(struct str name)
{
    static const char *const extensions[] = {".md", ".markdown", ".xml"};
    static const char *const not_documents[] = {"README.md", "CHANGELOG.md", "danh-ba.xml"};
    bool may = false;
    for (size_t i = 0; i < COUNT_OF(extensions); i++) {
        may = may || path_has_ext(name, extensions[i]);
    }
    for (size_t i = 0; i < COUNT_OF(not_documents); i++) {
        may = may && !str_is(name, not_documents[i]);
    }
    return may;
}

/* By the text that is not saved yet, where there is one. */
static bool is_document(struct finder *f, struct str path)
{
    const struct map *overlay = f->options->overlay;
    const struct str *text = overlay ? map_get(overlay, path_real(f->arena, path)) : NULL;
    return text ? sniff_document(f->arena, path, *text) : sniff_file(f->arena, path);
}

static void take_files(struct finder *f, struct str folder, const struct names *names,
                       struct place *place)
{
    for (size_t i = 0; i < names->list.n; i++) {
        struct str name = names->list.v[i];
        struct str path = path_join(f->arena, folder, name);
        if (may_be_document(name) && !folder_exists(f->arena, path)) {
            struct names *list = is_document(f, path) ? &place->documents : &place->notes;
            VEC_PUSH(f->arena, &list->list, name);
        }
    }
}

/* An output folder of ours below the path holds what was made, not what is to be made. */
static bool is_output(struct arena *a, struct str folder)
{
    return file_exists(a, path_join(a, folder, STR(".vanthu.lock")));
}

static enum status walk(struct finder *f, struct str folder, unsigned depth);

static void walk_below(struct finder *f, struct str folder, const struct names *names,
                       unsigned depth)
{
    for (size_t i = 0; i < names->list.n; i++) {
        struct str path = path_join(f->arena, folder, names->list.v[i]);
        if (depth < DEEPEST_FOLDER && folder_exists(f->arena, path) && !is_output(f->arena, path)) {
            (void)walk(f, path, depth + 1); /* a folder we may not read is not ours */
        }
    }
}

static enum status walk(struct finder *f, struct str folder, unsigned depth)
{
    struct names names;
    const enum status st = folder_list(f->arena, folder, &names);
    if (st != ST_OK || seen_before(f, folder)) {
        return st;
    }
    struct place place = {.path = folder, .dossier_file = dossier_file_find(f->arena, folder)};
    take_files(f, folder, &names, &place);
    if (place.documents.list.n || place.dossier_file.n) {
        VEC_PUSH(f->arena, &f->out->list, place);
    }
    if (!f->options->shallow) {
        walk_below(f, folder, &names, depth);
    }
    return ST_OK;
}

/* ---- paths ---- */

static void take_file(struct finder *f, struct str path)
{
    const bool named = str_is(path, "-") && f->options->stdin_name.n;
    if (!str_is(path, "-") && seen_before(f, path)) {
        return;
    }
    struct place place = {.kind = file_kind(path_name(named ? f->options->stdin_name : path)),
                          .path = path,
                          .dossier_file = STR_EMPTY};
    VEC_PUSH(f->arena, &place.documents.list, path);
    VEC_PUSH(f->arena, &f->out->list, place);
}

static struct str without_slash(struct str path)
{
    while (path.n > 1 && path.p[path.n - 1] == '/') {
        path.n--;
    }
    return path;
}

static enum status take_path(struct finder *f, struct str path)
{
    const size_t before = f->out->list.n;
    if (!folder_exists(f->arena, path)) {
        take_file(f, path);
        return ST_OK;
    }
    const bool again = map_get(&f->seen, path_real(f->arena, path)) != NULL;
    const enum status st = walk(f, path, 0);
    return st == ST_OK && !again && f->out->list.n == before ? ST_MISSING : st;
}

enum status places_find(struct arena *a, const struct find_options *options, struct places *out,
                        struct str *empty)
{
    const struct names *paths = &options->paths;
    struct finder f = {.arena = a, .options = options, .out = out, .seen = map_new(a)};
    *out = (struct places){0};
    enum status st = ST_OK;
    for (size_t i = 0; i < paths->list.n && st == ST_OK; i++) {
        *empty = without_slash(paths->list.v[i]);
        st = take_path(&f, *empty);
    }
    return st;
}
