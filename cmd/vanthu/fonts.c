/* SPDX-License-Identifier: MIT */
#include "vanthu/fonts.h"

#include "base/file.h"
#include "text/fold.h"

#include <stdlib.h>

enum { DEPTH_MAX = 6 };

struct search {
    struct arena *arena;
    struct str start; /* how the name of the file begins, letters and digits only */
    struct str path;  /* found */
};

/* Beginnings of file names, folded: Word's own files are times.ttf, timesbd.ttf, … */
static const struct {
    const char *family;
    const char *names[3];       /* of the family itself */
    const char *same_widths[3]; /* of others whose letters are as wide */
} families[] = {
    {"Times New Roman",
     {"times.", "timesnewroman", NULL},
     {"liberationserifregular", "tinosregular", NULL}},
};

/* "Times_New_Roman.ttf" -> "timesnewroman.ttf" */
static struct str squeezed(struct arena *a, struct str name)
{
    const struct str folded = fold_ascii(a, name);
    struct buf b = buf_new(a);
    for (size_t i = 0; i < folded.n; i++) {
        const char c = folded.p[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.') {
            buf_addc(&b, c);
        }
    }
    return buf_str(&b);
}

static bool is_font(struct str name)
{
    return path_has_ext(name, ".ttf") || path_has_ext(name, ".otf") || path_has_ext(name, ".ttc");
}

static void look(struct search *s, struct str folder, unsigned depth)
{
    struct names names = {0};
    if (folder_list(s->arena, folder, &names) != ST_OK) {
        return;
    }
    for (size_t i = 0; i < names.list.n && !s->path.n; i++) {
        const struct str name = names.list.v[i];
        const struct str path = path_join(s->arena, folder, name);
        if (is_font(name)) {
            s->path = str_starts(squeezed(s->arena, name), s->start) ? path : STR_EMPTY;
        } else if (depth && folder_exists(s->arena, path)) {
            look(s, path, depth - 1);
        }
    }
}

static struct str search(struct arena *a, const char *const *starts)
{
    static const char *const folders[] = {"/usr/share/fonts", "/usr/local/share/fonts"};
    static const char *const own[] = {".fonts", ".local/share/fonts"};
    const char *home = getenv("HOME");
    struct search s = {.arena = a, .path = STR_EMPTY};
    for (; *starts && !s.path.n; starts++) {
        s.start = str_of(*starts);
        for (size_t i = 0; i < COUNT_OF(folders) && !s.path.n; i++) {
            look(&s, str_of(folders[i]), DEPTH_MAX);
        }
        for (size_t i = 0; home && i < COUNT_OF(own) && !s.path.n; i++) {
            look(&s, path_join(a, str_of(home), str_of(own[i])), DEPTH_MAX);
        }
    }
    return s.path;
}

struct font_file font_find(struct arena *a, struct str family)
{
    for (size_t i = 0; i < COUNT_OF(families); i++) {
        if (str_is(family, families[i].family)) {
            const struct str path = search(a, families[i].names);
            return path.n ? (struct font_file){path, false}
                          : (struct font_file){search(a, families[i].same_widths), true};
        }
    }
    const char *starts[] = {str_c(a, squeezed(a, family)), NULL};
    return (struct font_file){search(a, starts), false};
}
