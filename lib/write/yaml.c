/* SPDX-License-Identifier: MIT */
#include "write/yaml.h"

#include "text/utf8.h"

#include <string.h>
#include <strings.h>

enum {
    STEP = 2,   /* of indentation */
    LONG = 90,  /* longer texts are folded */
    WIDTH = 96, /* of a folded line, indentation included */
};

struct yaml {
    struct buf *out;
    bool spaced;
};

/* What is known of the value being written. */
struct meaning {
    const struct key *key;         /* NULL: unknown key */
    const struct key_table *table; /* of the keys inside; NULL: none or unknown */
    bool by_id;                    /* the keys inside are ids, `table` is for their values */
};

/* ---- texts ---- */

/* Characters that stand for themselves within plain and folded texts. */
static bool is_printable(uint32_t c)
{
    return c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0x2028 && c != 0x2029 &&
           c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
}

static bool all_printable(struct str s)
{
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        if (!is_printable(c)) {
            return false;
        }
    }
    return true;
}

static bool is_one_of(struct str s, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (s.n == strlen(words[i]) && strncasecmp(s.p, words[i], s.n) == 0) {
            return true;
        }
    }
    return false;
}

/* Would YAML (1.1 or 1.2) take the plain text for a truth value, nothing or a number? */
static bool is_typed(struct str s)
{
    static const char *const words[] = {"true", "false", "yes",  "no", "on",   "off",
                                        "y",    "n",     "null", "~",  ".inf", ".nan"};
    if (is_one_of(s, words, COUNT_OF(words))) {
        return true;
    }
    size_t digits = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (!strchr("0123456789+-._:eExX", s.p[i])) {
            return false;
        }
        digits += s.p[i] >= '0' && s.p[i] <= '9';
    }
    return digits > 0;
}

static bool is_plain(struct str s)
{
    if (!s.n || str_trim(s).n != s.n || !all_printable(s)) {
        return false;
    }
    return !strchr("-?:,[]{}#&*!|>'\"%@`=", s.p[0]) && str_find(s, STR(": "), 0) == STR_NPOS &&
           str_find(s, STR(" #"), 0) == STR_NPOS && s.p[s.n - 1] != ':';
}

static bool is_foldable(struct str s)
{
    return s.n && str_trim(s).n == s.n && all_printable(s) && utf8_count(s) > LONG;
}

static void write_quoted(struct yaml *y, struct str s)
{
    uint32_t c;
    buf_addc(y->out, '"');
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used) {
        if (c == '"' || c == '\\') {
            buf_addc(y->out, '\\');
        }
        if (c == '\n') {
            buf_adds(y->out, "\\n");
        } else if (!is_printable(c) && c < 0x10000) {
            buf_printf(y->out, "\\u%04X", (unsigned)c);
        } else {
            buf_add(y->out, str_cut(s, at, at + used));
        }
    }
    buf_addc(y->out, '"');
}

static void indent(struct yaml *y, size_t by)
{
    buf_printf(y->out, "%*s", (int)by, "");
}

/* Where the next line of a folded text ends: at the last single blank within `width`, or the first
 * one beyond it. A blank beside another cannot be a fold. */
static size_t fold_at(struct str s, size_t width)
{
    size_t best = s.n;
    size_t column = 0;
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(s, at, &c)) > 0; at += used, column++) {
        const bool single =
            c == ' ' && at && s.p[at - 1] != ' ' && at + 1 < s.n && s.p[at + 1] != ' ';
        if (column > width && best < s.n) {
            return best;
        }
        if (single) {
            best = at;
        }
    }
    return column <= width ? s.n : best;
}

static void write_folded(struct yaml *y, struct str s, size_t by)
{
    const size_t width = by + LONG / 2 < WIDTH ? WIDTH - by : LONG / 2;
    while (s.n) {
        const size_t end = fold_at(s, width);
        indent(y, by);
        buf_add(y->out, str_cut(s, 0, end));
        buf_addc(y->out, '\n');
        s = str_from(s, end + 1);
    }
}

/* ---- comments ---- */

/* LF separates lines; the last may be empty too. */
static void write_comments(struct yaml *y, struct str comment, size_t by)
{
    size_t from = 0;
    while (comment.n && from <= comment.n) {
        const size_t found = str_find_char(comment, '\n', from);
        const size_t end = found == STR_NPOS ? comment.n : found;
        indent(y, by);
        buf_adds(y->out, end > from ? "# " : "#");
        buf_add(y->out, str_cut(comment, from, end));
        buf_addc(y->out, '\n');
        from = end + 1;
    }
}

/* Ends the line, with the comment that belongs to it. */
static void end_line(struct yaml *y, struct str remark)
{
    buf_adds(y->out, remark.n ? "  # " : "");
    buf_add(y->out, remark);
    buf_addc(y->out, '\n');
}

/* ---- values ---- */

static bool bare_allowed(const struct key *key)
{
    return !key || key->shape == KEY_NUMBER || key->shape == KEY_BOOL || key->shape == KEY_DATE;
}

/* "căn cứ:" with nothing after it is an empty list. */
static const char *empty_of(struct meaning m)
{
    static const char *const by_shape[] = {
        [KEY_TEXT] = "\"\"",   [KEY_NUMBER] = "\"\"", [KEY_BOOL] = "\"\"", [KEY_DATE] = "\"\"",
        [KEY_AGENCY] = "\"\"", [KEY_LIST] = "[]",     [KEY_MAP] = "{}",    [KEY_MAPS] = "[]",
        [KEY_DICT] = "{}",     [KEY_PAIRS] = "{}"};
    return by_shape[m.key ? m.key->shape : KEY_TEXT];
}

/* `by` is the indentation of what belongs to the value on later lines. */
static void write_text(struct yaml *y, const struct value *v, struct meaning m, size_t by)
{
    const struct str s = v->text;
    buf_addc(y->out, ' ');
    if (!s.n) {
        buf_adds(y->out, empty_of(m));
        end_line(y, v->remark);
        return;
    }
    if (is_foldable(s)) {
        buf_adds(y->out, ">-");
        end_line(y, v->remark);
        write_folded(y, s, by);
        return;
    }
    if (is_plain(s) && (bare_allowed(m.key) || !is_typed(s))) {
        buf_add(y->out, s);
    } else {
        write_quoted(y, s);
    }
    end_line(y, v->remark);
}

static void write_map(struct yaml *y, const struct value *map, struct meaning m, size_t by,
                      bool first_in_line);
static void write_list(struct yaml *y, const struct value *list, struct meaning m, size_t by);

/* The value after "key:" or "-". */
static void write_value(struct yaml *y, const struct value *v, struct meaning m, size_t by)
{
    if (v->kind == VALUE_TEXT) {
        write_text(y, v, m, by);
        return;
    }
    if (!v->entries.n && !v->tail.n) {
        buf_adds(y->out, v->kind == VALUE_LIST ? " []" : " {}");
        end_line(y, v->remark);
        return;
    }
    end_line(y, v->remark);
    if (v->kind == VALUE_LIST) {
        write_list(y, v, m, by);
    } else {
        write_map(y, v, m, by, false);
    }
}

static struct meaning meaning_of(struct meaning outer, struct str name)
{
    if (outer.by_id) {
        return (struct meaning){.table = outer.table};
    }
    const struct key *key = outer.table ? key_find_vi(outer.table, name.p, name.n) : NULL;
    return (struct meaning){key, key ? key->sub : NULL, key && key->shape == KEY_DICT};
}

/* A map in a list starts on the line of its dash, where no comment can stand above its first key.
 */
static void write_item(struct yaml *y, const struct entry *e, struct meaning m, size_t by)
{
    const struct value *v = e->value;
    const bool map = v->kind == VALUE_MAP && v->entries.n;
    write_comments(y, e->comment, by);
    if (map) {
        write_comments(y, v->entries.v[0].comment, by);
    }
    indent(y, by);
    buf_addc(y->out, '-');
    if (map) {
        buf_addc(y->out, ' ');
        write_map(y, v, m, by + STEP, true);
    } else {
        write_value(y, v, m, by + STEP);
    }
}

static void write_list(struct yaml *y, const struct value *list, struct meaning m, size_t by)
{
    for (size_t i = 0; i < list->entries.n; i++) {
        write_item(y, &list->entries.v[i], m, by);
    }
    write_comments(y, list->tail, by);
}

/* Keys we know are spelled as in the table, whatever their case in the source. */
static void write_key(struct yaml *y, struct str key, const struct key *known)
{
    key = known ? str_of(known->vi) : key;
    if (is_plain(key) && !is_typed(key)) {
        buf_add(y->out, key);
    } else {
        write_quoted(y, key);
    }
    buf_addc(y->out, ':');
}

static void write_map(struct yaml *y, const struct value *map, struct meaning m, size_t by,
                      bool first_in_line)
{
    for (size_t i = 0; i < map->entries.n; i++) {
        const struct entry *e = &map->entries.v[i];
        if (i || !first_in_line) {
            const bool apart = y->spaced && i && (by == 0 || e->comment.n);
            buf_adds(y->out, apart ? "\n" : "");
            write_comments(y, e->comment, by);
            indent(y, by);
        }
        const struct meaning inner = meaning_of(m, e->key);
        write_key(y, e->key, inner.key);
        write_value(y, e->value, inner, by + STEP);
    }
    write_comments(y, map->tail, by);
}

void yaml_write(struct buf *out, const struct value *map, const struct key_table *table,
                bool spaced)
{
    struct yaml y = {out, spaced};
    write_map(&y, map, (struct meaning){.table = table}, 0, false);
}
