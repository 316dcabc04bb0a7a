/* SPDX-License-Identifier: MIT */
#include "read/import_units.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum {
    KEY_BYTES = 400,   /* of the words that are folded: beginnings tell */
    LINE_BYTES = 240,  /* of a line of letterhead, title or signature */
    FRAME_ROWS = 4,    /* of a table that only lays out */
    HEAD_UNITS = 14,   /* of a letterhead before its quốc hiệu */
    SUBJECT_LINES = 6, /* of "V/v …" */
    NATION_SLIPS = 4,  /* letters that a scanner may get wrong */
    NATION_BYTES_MAX = 60,
};

static const struct str nation = STR_INIT("cong hoa xa hoi chu nghia viet nam");

struct str unit_key(struct arena *a, struct str text)
{
    size_t n = text.n < KEY_BYTES ? text.n : KEY_BYTES;
    while (n < text.n && n > 0 && (text.p[n] & 0xC0) == 0x80) {
        n--;
    }
    return fold_ascii(a, str_cut(text, 0, n));
}

/* ---- a unit ---- */

static struct unit *add_unit(struct arena *a, struct units *units, const struct flow_para *para,
                             struct runs words)
{
    struct unit *u = VEC_ADD(a, &units->list);
    u->para = *para;
    u->para.words = words;
    u->text = flow_text(a, &words);
    u->key = unit_key(a, u->text);
    u->caps = u->text.n <= LINE_BYTES && utf8_in_capitals(u->text);
    return u;
}

/* The words up to the next break; *at moves behind it. */
static struct runs next_line(struct arena *a, const struct runs *words, size_t *at)
{
    struct runs line = {0};
    while (*at < words->list.n && !(words->list.v[*at].flags & RUN_BREAK)) {
        VEC_PUSH(a, &line.list, words->list.v[*at]);
        (*at)++;
    }
    *at += *at < words->list.n;
    return line;
}

static bool has_break(const struct runs *words)
{
    for (size_t i = 0; i < words->list.n; i++) {
        if (words->list.v[i].flags & RUN_BREAK) {
            return true;
        }
    }
    return false;
}

/* Lines that are cut in the middle of a paragraph are parts of a document of their own only where
 * its first line is one: in capitals ("KẾ HOẠCH"), or with a word that such a line begins with. */
static bool begins_part(struct arena *a, const struct runs *words)
{
    static const char *const starts[] = {"so:", "kinh gui", "noi nhan", "v/v", "phu luc"};
    size_t at = 0;
    const struct runs first = next_line(a, words, &at);
    const struct str text = flow_text(a, &first);
    const struct str key = unit_key(a, text);
    struct label label;
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        if (str_starts(key, str_of(starts[i]))) {
            return true;
        }
    }
    return text.n <= LINE_BYTES && utf8_in_capitals(text) && !label_scan(text, &label);
}

static void add_lines(struct arena *a, struct units *units, const struct flow_para *para,
                      size_t frame, size_t cell)
{
    size_t at = 0;
    for (bool first = true; at < para->words.list.n; first = false) {
        const struct runs line = next_line(a, &para->words, &at);
        if (runs_empty(&line)) {
            continue;
        }
        struct unit *u = add_unit(a, units, para, line);
        u->frame = frame;
        u->cell = cell;
        u->para.apart = first && para->apart;
    }
}

static void add_para(struct arena *a, struct units *units, const struct flow_para *para)
{
    if (has_break(&para->words) && begins_part(a, &para->words)) {
        add_lines(a, units, para, 0, 0);
    } else {
        add_unit(a, units, para, para->words);
    }
}

/* ---- tables that lay out ---- */

static bool frame_word(struct str key)
{
    static const char *const starts[] = {"noi nhan", "kinh gui", "tm.", "kt.", "tl.", "tuq."};
    bool found = str_find(key, nation, 0) != STR_NPOS;
    for (size_t i = 0; !found && i < COUNT_OF(starts); i++) {
        found = str_starts(key, str_of(starts[i]));
    }
    return found;
}

static bool lays_out(struct arena *a, const struct flow_table *table)
{
    for (size_t r = 0; table->rows.n <= FRAME_ROWS && r < table->rows.n; r++) {
        const struct flow_row *row = &table->rows.v[r];
        for (size_t c = 0; row->cells.n <= 3 && c < row->cells.n; c++) {
            for (size_t p = 0; p < row->cells.v[c].paras.n; p++) {
                const struct str text = flow_text(a, &row->cells.v[c].paras.v[p].words);
                if (frame_word(unit_key(a, text))) {
                    return true;
                }
            }
        }
    }
    return false;
}

static void add_frame(struct arena *a, struct units *units, const struct flow_table *table,
                      size_t frame, size_t *cells)
{
    for (size_t r = 0; r < table->rows.n; r++) {
        const struct flow_row *row = &table->rows.v[r];
        for (size_t c = 0; c < row->cells.n; c++) {
            ++*cells;
            for (size_t p = 0; p < row->cells.v[c].paras.n; p++) {
                add_lines(a, units, &row->cells.v[c].paras.v[p], frame, *cells);
            }
        }
    }
}

struct units units_of(struct flow *flow)
{
    struct units units = {0};
    size_t cells = 0;
    for (size_t i = 0; i < flow->blocks.n; i++) {
        const struct flow_block *b = &flow->blocks.v[i];
        if (!b->table && !b->assignment) {
            add_para(flow->arena, &units, &b->para);
        } else if (b->table && lays_out(flow->arena, b->table)) {
            add_frame(flow->arena, &units, b->table, i + 1, &cells);
        } else {
            struct unit *u = VEC_ADD(flow->arena, &units.list);
            *u = (struct unit){.table = b->table,
                               .assignment = b->assignment,
                               .para = b->para,
                               .text = STR_EMPTY,
                               .key = STR_EMPTY};
        }
    }
    return units;
}

/* ---- where documents begin ---- */

/* A row of edit distances; the texts are short and ASCII. */
static bool nearly(struct str key, struct str wanted)
{
    unsigned row[NATION_BYTES_MAX + 1];
    for (size_t j = 0; j <= wanted.n; j++) {
        row[j] = (unsigned)j;
    }
    for (size_t i = 1; i <= key.n; i++) {
        unsigned before = row[0];
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= wanted.n; j++) {
            const unsigned swap = before + (key.p[i - 1] != wanted.p[j - 1]);
            const unsigned edit = 1 + (row[j] < row[j - 1] ? row[j] : row[j - 1]);
            before = row[j];
            row[j] = swap < edit ? swap : edit;
        }
    }
    return row[wanted.n] <= NATION_SLIPS;
}

bool unit_is_nation(const struct unit *u)
{
    return u->caps && u->key.n <= NATION_BYTES_MAX && nearly(u->key, nation);
}

static bool signs(const struct unit *u)
{
    static const char *const starts[] = {"tm.",     "kt.",      "tl.",      "tuq.",
                                         "q.",      "giam doc", "pho ",     "chu tich",
                                         "truong ", "chanh ",   "bo truong"};
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        if (str_starts(u->key, str_of(starts[i]))) {
            return true;
        }
    }
    return false;
}

static bool is_labelled(const struct unit *u)
{
    struct label label;
    return label_scan(u->text, &label) > 0;
}

static bool is_head_line(const struct unit *u)
{
    return !u->table && ((u->caps && !signs(u) && !is_labelled(u)) ||
                         str_starts(u->key, STR("so:")) || str_starts(u->key, STR("v/v")));
}

/* Lines of a subject that went on over several: back to the "V/v" they began with. */
static size_t subject_start(const struct unit *units, size_t low, size_t at)
{
    for (size_t n = 0; at > low && n < SUBJECT_LINES; n++, at--) {
        const struct unit *u = &units[at - 1];
        if (u->table || is_labelled(u) || str_ends(u->text, STR("./."))) {
            return STR_NPOS;
        }
        if (str_starts(u->key, STR("v/v"))) {
            return at - 1;
        }
    }
    return STR_NPOS;
}

/* Back from the quốc hiệu to the first line of its letterhead. */
static size_t head_start(const struct unit *units, size_t low, size_t at)
{
    const size_t frame = units[at].frame;
    if (frame) {
        while (at > low && units[at - 1].frame == frame) {
            at--;
        }
        return at;
    }
    for (size_t n = 0; at > low && n < HEAD_UNITS; n++) {
        const size_t subject = subject_start(units, low, at);
        if (!is_head_line(&units[at - 1]) && subject == STR_NPOS) {
            break;
        }
        at = is_head_line(&units[at - 1]) ? at - 1 : subject;
    }
    return at;
}

struct cuts units_cut(struct arena *a, const struct units *units)
{
    struct cuts cuts = {0};
    size_t from = 0;
    bool any = false;
    for (size_t i = 0; i < units->list.n; i++) {
        if (!unit_is_nation(&units->list.v[i])) {
            continue;
        }
        const size_t start = any ? head_start(units->list.v, from, i) : from;
        if (start > from) {
            VEC_PUSH(a, &cuts.list, ((struct part_of_flow){from, start}));
            from = start;
        }
        any = true;
    }
    VEC_PUSH(a, &cuts.list, ((struct part_of_flow){from, units->list.n}));
    return cuts;
}

/* ---- entries of lists ---- */

struct str unit_entry(struct str text)
{
    struct label label;
    const size_t used = label_scan(text, &label);
    text = used && label.form >= LABEL_DASH ? str_from(text, used) : text;
    text = str_trim(text);
    while (text.n && strchr(";,", text.p[text.n - 1])) {
        text = str_trim_right(str_cut(text, 0, text.n - 1));
    }
    return text;
}
