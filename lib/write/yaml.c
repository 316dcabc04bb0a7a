/* SPDX-License-Identifier: MIT */
#include "write/yaml.h"

#include "write/yaml_kept.h"
#include "write/yaml_text.h"

enum { STEP = 2 }; /* of indentation */

struct yaml {
    struct buf *out;
    bool spaced;
    const struct source *kept; /* where the tree was read; NULL: its layout does not matter */
};

/* What is known of the value being written. */
struct meaning {
    const struct key *key;         /* NULL: unknown key */
    const struct key_table *table; /* of the keys inside; NULL: none or unknown */
    bool by_id;                    /* the keys inside are ids, `table` is for their values */
};

static void indent(struct yaml *y, size_t by)
{
    buf_printf(y->out, "%*s", (int)by, "");
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

/* The comments above an entry, with the blank lines that the author has put between. */
static void write_above(struct yaml *y, const struct entry *e, size_t by, bool first)
{
    const struct str lines = y->kept ? yaml_kept_above(y->kept, e, first) : STR_EMPTY;
    if (lines.n) {
        yaml_put_kept_comments(y->out, lines, by);
    } else {
        write_comments(y, e->comment, by);
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

/* A text on one line; between [ ] and { } more characters need quotes. */
static void write_scalar(struct yaml *y, struct str s, const struct key *key, bool flow)
{
    const bool safe = !flow || !yaml_has_flow_sign(s);
    if (s.n && safe && yaml_is_plain(s) && (bare_allowed(key) || !yaml_is_typed(s))) {
        buf_add(y->out, s);
    } else {
        yaml_put_quoted(y->out, s);
    }
}

/* `by` is the indentation of what belongs to the value on later lines. */
static void write_text(struct yaml *y, const struct value *v, struct meaning m, size_t by)
{
    const struct str s = v->text;
    if (!s.n && y->kept && v->at.start == v->at.end) { /* "số:" waits to be filled in */
        end_line(y, v->remark);
        return;
    }
    buf_addc(y->out, ' ');
    if (!s.n) {
        buf_adds(y->out, empty_of(m));
        end_line(y, v->remark);
        return;
    }
    struct str indicator = STR_EMPTY;
    struct str lines = STR_EMPTY;
    if (y->kept && yaml_kept_block(y->kept, v, &indicator, &lines)) {
        buf_add(y->out, indicator);
        end_line(y, v->remark);
        yaml_put_kept_lines(y->out, lines, by);
        return;
    }
    if (yaml_is_foldable(s) && !(y->kept && yaml_kept_line(y->kept, v))) {
        buf_adds(y->out, ">-");
        end_line(y, v->remark);
        yaml_put_folded(y->out, s, by);
        return;
    }
    write_scalar(y, s, m.key, false);
    end_line(y, v->remark);
}

static void write_map(struct yaml *y, const struct value *map, struct meaning m, size_t by,
                      bool first_in_line);
static void write_list(struct yaml *y, const struct value *list, struct meaning m, size_t by);
static void write_flow(struct yaml *y, const struct value *v, struct meaning m);

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
    if (y->kept && yaml_kept_flow(y->kept, v)) {
        buf_addc(y->out, ' ');
        write_flow(y, v, m);
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
static void write_item(struct yaml *y, const struct entry *e, struct meaning m, size_t by,
                       bool first)
{
    const struct value *v = e->value;
    const bool map = v->kind == VALUE_MAP && v->entries.n;
    write_above(y, e, by, first);
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
        write_item(y, &list->entries.v[i], m, by, i == 0);
    }
    write_comments(y, list->tail, by);
}

/* Keys we know are spelled as in the table, whatever their case in the source. */
static void write_key(struct yaml *y, struct str key, const struct key *known)
{
    key = known ? str_of(known->vi) : key;
    if (yaml_is_plain(key) && !yaml_is_typed(key)) {
        buf_add(y->out, key);
    } else {
        yaml_put_quoted(y->out, key);
    }
    buf_addc(y->out, ':');
}

static void write_flow(struct yaml *y, const struct value *v, struct meaning m)
{
    const bool list = v->kind == VALUE_LIST;
    if (v->kind == VALUE_TEXT) {
        write_scalar(y, v->text, m.key, true);
        return;
    }
    buf_addc(y->out, list ? '[' : '{');
    for (size_t i = 0; i < v->entries.n; i++) {
        const struct entry *e = &v->entries.v[i];
        const struct meaning inner = list ? m : meaning_of(m, e->key);
        buf_adds(y->out, i ? ", " : "");
        if (!list) {
            write_key(y, e->key, inner.key);
            buf_addc(y->out, ' ');
        }
        write_flow(y, e->value, inner);
    }
    buf_addc(y->out, list ? ']' : '}');
}

static void write_map(struct yaml *y, const struct value *map, struct meaning m, size_t by,
                      bool first_in_line)
{
    for (size_t i = 0; i < map->entries.n; i++) {
        const struct entry *e = &map->entries.v[i];
        if (i || !first_in_line) {
            const bool apart = y->spaced && i && (by == 0 || e->comment.n);
            buf_adds(y->out, apart ? "\n" : "");
            write_above(y, e, by, i == 0);
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
    struct yaml y = {out, spaced, NULL};
    write_map(&y, map, (struct meaning){.table = table}, 0, false);
}

void yaml_write_kept(struct buf *out, const struct value *map, const struct key_table *table,
                     const struct source *source)
{
    struct yaml y = {out, false, source};
    write_map(&y, map, (struct meaning){.table = table}, 0, false);
}
