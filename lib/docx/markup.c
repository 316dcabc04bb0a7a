/* SPDX-License-Identifier: MIT */
#include "docx/markup.h"

#include "text/utf8.h"

enum { REFERENCE_MAX = 12 }; /* bytes of a character reference without its '&' */

/* ---- nodes ---- */

static struct mark *node_new(struct arena *a, enum mark_kind kind)
{
    struct mark *node = ARENA_NEW(a, struct mark);
    *node =
        (struct mark){.kind = kind, .name = STR_EMPTY, .attributes = STR_EMPTY, .text = STR_EMPTY};
    return node;
}

struct mark *mark_element(struct arena *a, const char *name, struct str attributes)
{
    struct mark *node = node_new(a, MARK_ELEMENT);
    node->name = str_of(name);
    node->attributes = attributes;
    return node;
}

struct mark *mark_text(struct arena *a, struct str escaped)
{
    struct mark *node = node_new(a, MARK_TEXT);
    node->text = escaped;
    return node;
}

struct mark *mark_slot(struct arena *a, struct str mustache)
{
    struct mark *node = node_new(a, MARK_SLOT);
    node->text = mustache;
    return node;
}

void mark_append(struct mark *parent, struct mark *node)
{
    node->parent = parent;
    node->prev = parent->last;
    node->next = NULL;
    if (parent->last) {
        parent->last->next = node;
    } else {
        parent->first = node;
    }
    parent->last = node;
}

void mark_insert(struct mark *before, struct mark *node)
{
    node->parent = before->parent;
    node->prev = before->prev;
    node->next = before;
    if (before->prev) {
        before->prev->next = node;
    } else {
        before->parent->first = node;
    }
    before->prev = node;
}

void mark_insert_after(struct mark *after, struct mark *node)
{
    if (after->next) {
        mark_insert(after->next, node);
    } else {
        mark_append(after->parent, node);
    }
}

void mark_remove(struct mark *node)
{
    if (node->prev) {
        node->prev->next = node->next;
    } else {
        node->parent->first = node->next;
    }
    if (node->next) {
        node->next->prev = node->prev;
    } else {
        node->parent->last = node->prev;
    }
    node->parent = node->prev = node->next = NULL;
}

static struct mark *copy_one(struct arena *a, const struct mark *node)
{
    struct mark *copy = node_new(a, node->kind);
    copy->name = node->name;
    copy->attributes = node->attributes;
    copy->text = node->text;
    return copy;
}

/* As deep as the tree, which libxml2 keeps below 256. */
struct mark *mark_copy(struct arena *a, const struct mark *node)
{
    struct mark *copy = copy_one(a, node);
    for (const struct mark *child = node->first; child; child = child->next) {
        mark_append(copy, mark_copy(a, child));
    }
    return copy;
}

bool mark_is(const struct mark *node, const char *name)
{
    return node && node->kind == MARK_ELEMENT && str_is(node->name, name);
}

struct mark *mark_skip(const struct mark *top, struct mark *node)
{
    while (node != top && !node->next) {
        node = node->parent;
    }
    return node == top ? NULL : node->next;
}

struct mark *mark_next(const struct mark *top, struct mark *node)
{
    return node->first ? node->first : mark_skip(top, node);
}

struct mark *mark_child(const struct mark *node, const char *name)
{
    struct mark *child = node ? node->first : NULL;
    while (child && !mark_is(child, name)) {
        child = child->next;
    }
    return child;
}

struct mark *mark_above(struct mark *node, const char *name)
{
    do {
        node = node->parent;
    } while (node && !mark_is(node, name));
    return node;
}

/* ---- attributes ---- */

/* Cuts the next ` name="value"` off *rest. */
static bool next_attribute(struct str *rest, struct str *name, struct str *value)
{
    const struct str s = str_trim_left(*rest);
    const size_t equals = str_find_char(s, '=', 0);
    size_t open = equals == STR_NPOS ? s.n : equals + 1;
    while (open < s.n && char_is_blank(s.p[open])) {
        open++;
    }
    if (open >= s.n || (s.p[open] != '"' && s.p[open] != '\'')) {
        return false;
    }
    const size_t close = str_find_char(s, s.p[open], open + 1);
    if (close == STR_NPOS) {
        return false;
    }
    *name = str_trim(str_cut(s, 0, equals));
    *value = str_cut(s, open + 1, close);
    *rest = str_from(s, close + 1);
    return true;
}

bool mark_attribute(const struct mark *node, const char *name, struct str *value)
{
    struct str rest = node ? node->attributes : STR_EMPTY;
    struct str found = STR_EMPTY;
    while (next_attribute(&rest, &found, value)) {
        if (str_is(found, name)) {
            return true;
        }
    }
    *value = STR_EMPTY;
    return false;
}

struct str mark_value(const struct mark *node, const char *name)
{
    struct str value = STR_EMPTY;
    return mark_attribute(node, name, &value) ? value : STR_EMPTY;
}

/* All attributes but that one. */
static void write_others(const struct mark *node, const char *name, struct buf *out)
{
    struct str rest = node->attributes;
    struct str key, value;
    while (next_attribute(&rest, &key, &value)) {
        if (!str_is(key, name)) {
            const char quote = str_find_char(value, '"', 0) == STR_NPOS ? '"' : '\'';
            buf_printf(out, " %.*s=%c%.*s%c", STR_ARG(key), quote, STR_ARG(value), quote);
        }
    }
}

void mark_set(struct arena *a, struct mark *node, const char *name, struct str escaped)
{
    struct buf out = buf_new(a);
    write_others(node, name, &out);
    buf_printf(&out, " %s=\"%.*s\"", name, STR_ARG(escaped));
    node->attributes = buf_str(&out);
}

void mark_unset(struct arena *a, struct mark *node, const char *name)
{
    struct buf out = buf_new(a);
    write_others(node, name, &out);
    node->attributes = buf_str(&out);
}

/* ---- reading ---- */

struct reading {
    struct arena *arena;
    struct str bytes;
    size_t at;
    struct mark *root, *open; /* `open`: the innermost element not closed yet */
};

static bool starts(const struct reading *r, const char *what)
{
    return str_starts(str_from(r->bytes, r->at), str_of(what));
}

/* Moves behind the next `what`. */
static bool skip_past(struct reading *r, const char *what)
{
    const size_t end = str_find(r->bytes, str_of(what), r->at);
    if (end == STR_NPOS) {
        return false;
    }
    r->at = end + str_of(what).n;
    return true;
}

static bool take_text(struct reading *r)
{
    const size_t end = str_find_char(r->bytes, '<', r->at);
    const struct str text = str_cut(r->bytes, r->at, end == STR_NPOS ? r->bytes.n : end);
    if (r->open) {
        mark_append(r->open, mark_text(r->arena, text));
    }
    r->at += text.n;
    return r->open || str_trim(text).n == 0 || r->at == text.n; /* a byte order mark is no text */
}

static bool take_data(struct reading *r)
{
    const size_t start = r->at + STR("<![CDATA[").n;
    if (!r->open || !skip_past(r, "]]>")) {
        return false;
    }
    const struct str data = str_cut(r->bytes, start, r->at - 3);
    mark_append(r->open, mark_text(r->arena, markup_encode(r->arena, data)));
    return true;
}

static bool take_close(struct reading *r)
{
    const size_t start = r->at + 2;
    if (!r->open || !skip_past(r, ">") ||
        !str_eq(str_trim(str_cut(r->bytes, start, r->at - 1)), r->open->name)) {
        return false;
    }
    r->open = r->open->parent;
    return true;
}

/* The end of a start tag: the first '>' outside quotes. */
static size_t tag_end(struct str s, size_t at)
{
    char quote = '\0';
    for (; at < s.n; at++) {
        const char c = s.p[at];
        if (quote) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '>') {
            return at;
        } else if (c == '"' || c == '\'') {
            quote = c;
        }
    }
    return STR_NPOS;
}

static bool take_open(struct reading *r)
{
    const size_t end = tag_end(r->bytes, r->at);
    if (end == STR_NPOS || (!r->open && r->root)) {
        return false;
    }
    const bool empty = r->bytes.p[end - 1] == '/';
    const struct str inside = str_cut(r->bytes, r->at + 1, empty ? end - 1 : end);
    size_t n = 0;
    while (n < inside.n && !char_is_blank(inside.p[n])) {
        n++;
    }
    struct mark *node = mark_element(r->arena, "", str_trim_right(str_from(inside, n)));
    node->name = str_cut(inside, 0, n);
    r->at = end + 1;
    if (r->open) {
        mark_append(r->open, node);
    } else {
        r->root = node;
    }
    r->open = empty ? r->open : node;
    return n > 0;
}

static bool take(struct reading *r)
{
    if (r->bytes.p[r->at] != '<') {
        return take_text(r);
    }
    if (starts(r, "<?")) {
        return skip_past(r, "?>");
    }
    if (starts(r, "<!--")) {
        return skip_past(r, "-->");
    }
    if (starts(r, "<![CDATA[")) {
        return take_data(r);
    }
    if (starts(r, "<!")) {
        return false;
    }
    return starts(r, "</") ? take_close(r) : take_open(r);
}

enum status markup_read(struct arena *a, struct str bytes, struct mark **root)
{
    struct reading r = {.arena = a, .bytes = bytes};
    bool good = true;
    while (good && r.at < bytes.n) {
        good = take(&r);
    }
    *root = r.root;
    return good && r.root && !r.open ? ST_OK : ST_INVALID;
}

/* ---- writing ---- */

/* "{{" that is no slot: the first brace as a character reference. */
static void write_raw(struct str s, bool literal, struct buf *out)
{
    size_t done = 0;
    for (size_t at; literal && (at = str_find(s, STR("{{"), done)) != STR_NPOS; done = at + 1) {
        buf_add(out, str_cut(s, done, at));
        buf_adds(out, "&#123;");
    }
    buf_add(out, str_from(s, done));
}

static void write_open(const struct mark *node, bool literal, struct buf *out)
{
    if (node->kind == MARK_SLOT) {
        buf_add(out, node->text);
    } else if (node->kind == MARK_TEXT) {
        write_raw(node->text, literal, out);
    } else {
        buf_addc(out, '<');
        buf_add(out, node->name);
        write_raw(node->attributes, literal, out);
        buf_adds(out, node->first ? ">" : "/>");
    }
}

static void write_close(const struct mark *node, struct buf *out)
{
    if (node->kind == MARK_ELEMENT && node->first) {
        buf_printf(out, "</%.*s>", STR_ARG(node->name));
    }
}

void markup_write(const struct mark *root, bool literal, struct buf *out)
{
    const struct mark *node = root;
    for (;;) {
        write_open(node, literal, out);
        if (node->first) {
            node = node->first;
            continue;
        }
        while (node != root && !node->next) {
            write_close(node, out);
            node = node->parent;
        }
        write_close(node, out);
        if (node == root) {
            return;
        }
        node = node->next;
    }
}

void markup_write_part(const struct mark *root, bool literal, struct buf *out)
{
    buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    markup_write(root, literal, out);
    buf_addc(out, '\n');
}

/* ---- character data ---- */

/* The character of a reference between '&' and ';'; 0: none known. */
static uint32_t character(struct str name)
{
    static const struct {
        const char *name;
        char c;
    } known[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (size_t i = 0; i < COUNT_OF(known); i++) {
        if (str_is(name, known[i].name)) {
            return (uint32_t)known[i].c;
        }
    }
    const bool hex = str_starts(name, STR("#x"));
    uint32_t c = 0;
    for (size_t i = hex ? 2 : 1; str_starts(name, STR("#")) && i < name.n; i++) {
        const char digit = name.p[i];
        const uint32_t value = digit >= '0' && digit <= '9'   ? (uint32_t)(digit - '0')
                               : digit >= 'a' && digit <= 'f' ? (uint32_t)(digit - 'a' + 10)
                               : digit >= 'A' && digit <= 'F' ? (uint32_t)(digit - 'A' + 10)
                                                              : 0;
        c = c > 0x110000 ? c : c * (hex ? 16 : 10) + value;
    }
    return c <= 0x10FFFF ? c : 0;
}

struct str markup_decode(struct arena *a, struct str escaped)
{
    if (str_find_char(escaped, '&', 0) == STR_NPOS) {
        return escaped;
    }
    struct buf out = buf_new(a);
    size_t done = 0;
    for (size_t at; (at = str_find_char(escaped, '&', done)) != STR_NPOS;) {
        const struct str near = str_cut(escaped, at + 1, at + 1 + REFERENCE_MAX);
        const size_t end = str_find_char(near, ';', 0);
        const uint32_t c = end == STR_NPOS ? 0 : character(str_cut(near, 0, end));
        buf_add(&out, str_cut(escaped, done, at));
        if (c) {
            utf8_put(&out, c);
            done = at + 1 + end + 1;
        } else {
            buf_addc(&out, '&');
            done = at + 1;
        }
    }
    buf_add(&out, str_from(escaped, done));
    return buf_str(&out);
}

struct str markup_encode(struct arena *a, struct str plain)
{
    struct buf out = buf_new(a);
    buf_add_xml(&out, plain);
    return buf_str(&out);
}
