/* SPDX-License-Identifier: MIT */
#include "read/xml_meta.h"

/* The entries of one map or list being read. */
struct filling {
    struct xml_in *in;
    struct value *holder;
    struct str pending;      /* comments for the next entry */
    struct value *last;      /* value of the last entry, for a remark */
    uint32_t last_end;       /* where its element ends */
    const struct str *known; /* names of elements that may stand there */
    size_t known_n;
};

/* ---- comments ---- */

void xml_comment_lines(struct xml_in *in, const struct xt_node *comment, struct str *lines)
{
    struct str rest = xml_comment(in, comment);
    for (bool first = true, more = true; more; first = false) {
        const size_t end = str_find_char(rest, '\n', 0);
        struct str line = str_trim_right(str_cut(rest, 0, end));
        line = !first ? str_trim_left(line) : str_starts(line, STR(" ")) ? str_from(line, 1) : line;
        more = end != STR_NPOS;
        rest = str_from(rest, more ? end + 1 : rest.n);
        if (!line.n && !first) {
            continue; /* the end of a comment over several lines */
        }
        *lines = lines->n ? str_join(in->arena, (struct str[]){*lines, line}, 2, STR("\n")) : line;
    }
}

static bool same_line(const struct source *s, uint32_t from, uint32_t to)
{
    return str_find_char(str_cut(s->text, from, to), '\n', 0) == STR_NPOS;
}

static void take_comment(struct filling *f, const struct xt_node *node)
{
    const struct source *s = f->in->source;
    if (f->last && !f->pending.n && same_line(s, f->last_end, node->at.start)) {
        struct str *remark = &f->last->remark;
        const struct str text = str_trim(xml_comment(f->in, node));
        *remark = remark->n
                      ? str_printf(f->in->arena, "%.*s; %.*s", STR_ARG(*remark), STR_ARG(text))
                      : text;
    } else {
        xml_comment_lines(f->in, node, &f->pending);
    }
}

/* ---- entries ---- */

static void add_entry(struct filling *f, const struct xt_node *node, struct str key,
                      struct span key_at, struct value *v)
{
    value_set(f->in->arena, f->holder, key, v);
    struct entry *e = &f->holder->entries.v[f->holder->entries.n - 1];
    e->key_at = key_at;
    e->comment = f->pending;
    f->pending = STR_EMPTY;
    f->last = v;
    f->last_end = node->at.end;
}

static bool is_repeated(struct filling *f, struct str key, struct span at, const char *vi,
                        const char *en)
{
    const struct entry *before = value_entry(f->holder, key);
    if (!before) {
        return false;
    }
    struct finding *found = report(f->in->sink, f->in->source, at, "S006", "%s ghi hai lần",
                                   "%s stands twice", f->in->sink->lang == LANG_EN ? en : vi);
    related(f->in->sink, found, f->in->source, before->key_at, "lần đầu ở đây", "first here");
    return true;
}

static struct value *value_of(struct xml_in *in, const struct xt_node *node, const struct key *key);
static struct value *fields_of(struct xml_in *in, const struct xt_node *node,
                               const struct key_table *table);

static struct value *text_of(struct xml_in *in, const struct xt_node *node)
{
    struct value *v = value_text(in->arena, STR_EMPTY);
    v->text = xml_text(in, node, &v->at, &v->remark);
    return v;
}

/* What goes into the holder for each element of a known name; false: misplaced. */
typedef bool take_fn(struct filling *f, const struct xt_node *node, const void *ctx);

static void fill(struct filling *f, const struct xt_node *node, take_fn *take, const void *ctx)
{
    f->holder->at = node->at;
    for (const struct xt_node *n = node->first; n; n = n->next) {
        if (n->kind == XT_COMMENT) {
            take_comment(f, n);
        } else if (n->kind != XT_ELEMENT || !n->ours || !take(f, n, ctx)) {
            xml_misplaced(f->in, n, f->known, f->known_n);
        }
    }
    f->holder->tail = f->pending;
}

static const char *const no_attributes[] = {NULL};

static bool take_field(struct filling *f, const struct xt_node *node, const void *ctx)
{
    const struct key *key = key_find_xml(ctx, node->name.p, node->name.n);
    if (!key) {
        return false;
    }
    const struct str vi = str_of(key->vi);
    xml_check_attributes(f->in, node, no_attributes);
    if (!is_repeated(f, vi, node->name_at, "phần tử này", "this element")) {
        add_entry(f, node, vi, node->name_at, value_of(f->in, node, key));
    }
    return true;
}

static bool take_text(struct filling *f, const struct xt_node *node, const void *ctx)
{
    (void)ctx;
    if (!str_eq(node->name, f->known[0])) {
        return false;
    }
    xml_check_attributes(f->in, node, no_attributes);
    add_entry(f, node, STR_EMPTY, (struct span){0, 0}, text_of(f->in, node));
    return true;
}

static bool take_map(struct filling *f, const struct xt_node *node, const void *ctx)
{
    if (!str_eq(node->name, f->known[0])) {
        return false;
    }
    xml_check_attributes(f->in, node, no_attributes);
    add_entry(f, node, STR_EMPTY, (struct span){0, 0}, fields_of(f->in, node, ctx));
    return true;
}

/* <agency id="…"> with fields, or <pair key="…"> with a text (no table). */
static bool take_named(struct filling *f, const struct xt_node *node, const void *ctx)
{
    const char *const attributes[] = {ctx ? "id" : "key", NULL};
    if (!str_eq(node->name, f->known[0])) {
        return false;
    }
    const struct xt_attribute *name = xml_attribute_of(node, attributes[0]);
    xml_check_attributes(f->in, node, attributes);
    if (!name) {
        report(f->in->sink, f->in->source, node->tag, "S006", "thiếu thuộc tính %s",
               "the attribute %s is missing", attributes[0]);
    } else if (!is_repeated(f, name->value, name->value_at, "mã này", "this id")) {
        add_entry(f, node, name->value, name->value_at,
                  ctx ? fields_of(f->in, node, ctx) : text_of(f->in, node));
    }
    return true;
}

static struct value *fields_of(struct xml_in *in, const struct xt_node *node,
                               const struct key_table *table)
{
    struct value *map = value_map(in->arena);
    xml_meta(in, node, table, map, STR_EMPTY);
    return map;
}

/* ---- by shape ---- */

static bool has_element(const struct xt_node *node)
{
    for (const struct xt_node *n = node->first; n; n = n->next) {
        if (n->kind == XT_ELEMENT) {
            return true;
        }
    }
    return false;
}

static struct value *read_children(struct xml_in *in, const struct xt_node *node, struct value *v,
                                   const char *name, take_fn *take, const void *ctx)
{
    const struct str known = str_of(name);
    struct filling f = {.in = in, .holder = v, .pending = STR_EMPTY, .known = &known, .known_n = 1};
    fill(&f, node, take, ctx);
    return v;
}

/* A list, or a text that stands for a list of one. */
static struct value *read_list(struct xml_in *in, const struct xt_node *node, const struct key *key)
{
    (void)key;
    struct value *text = has_element(node) ? NULL : text_of(in, node);
    if (text && text->text.n) {
        return text;
    }
    return read_children(in, node, value_list(in->arena), "entry", take_text, NULL);
}

static struct value *read_maps(struct xml_in *in, const struct xt_node *node, const struct key *key)
{
    return read_children(in, node, value_list(in->arena), key->sub->xml, take_map, key->sub);
}

static struct value *read_map(struct xml_in *in, const struct xt_node *node, const struct key *key)
{
    return fields_of(in, node, key->sub);
}

static struct value *read_dict(struct xml_in *in, const struct xt_node *node, const struct key *key)
{
    return read_children(in, node, value_map(in->arena), key->sub->xml, take_named, key->sub);
}

static struct value *read_pairs(struct xml_in *in, const struct xt_node *node,
                                const struct key *key)
{
    (void)key;
    return read_children(in, node, value_map(in->arena), "pair", take_named, NULL);
}

static struct value *read_text(struct xml_in *in, const struct xt_node *node, const struct key *key)
{
    (void)key;
    return text_of(in, node);
}

static struct value *value_of(struct xml_in *in, const struct xt_node *node, const struct key *key)
{
    static struct value *(*const by_shape[])(struct xml_in *, const struct xt_node *,
                                             const struct key *) = {
        [KEY_TEXT] = read_text,   [KEY_NUMBER] = read_text, [KEY_BOOL] = read_text,
        [KEY_DATE] = read_text,   [KEY_AGENCY] = read_text, [KEY_LIST] = read_list,
        [KEY_MAP] = read_map,     [KEY_MAPS] = read_maps,   [KEY_DICT] = read_dict,
        [KEY_PAIRS] = read_pairs,
    };
    return by_shape[key->shape](in, node, key);
}

void xml_meta(struct xml_in *in, const struct xt_node *node, const struct key_table *table,
              struct value *map, struct str before)
{
    struct str *known = arena_array(in->arena, table->n, sizeof *known);
    for (size_t i = 0; i < table->n; i++) {
        known[i] = str_of(table->keys[i].xml);
    }
    struct filling f = {
        .in = in, .holder = map, .pending = before, .known = known, .known_n = table->n};
    fill(&f, node, take_field, table);
}

/* ---- files ---- */

bool xml_is(const struct source *source)
{
    struct str text = str_trim_left(source->text);
    while (str_starts(text, STR("<!--"))) {
        const size_t end = str_find(text, STR("-->"), 0);
        text = str_trim_left(str_from(text, end == STR_NPOS ? text.n : end + 3));
    }
    return str_starts(text, STR("<"));
}

bool xml_check_root(struct xml_in *in, const struct xt_tree *tree, const char *name)
{
    const struct xt_node *root = tree->root;
    if (xml_named(root, name)) {
        return true;
    }
    if (!root->ours && str_is(root->name, name)) {
        struct finding *f = report(in->sink, in->source, root->tag, "S006",
                                   "<%s> không thuộc không gian tên của vanthu",
                                   "<%s> is not in the namespace of vanthu", name);
        hint(in->sink, f, "ghi <%s xmlns=\"urn:vanthu:1\">", "write <%s xmlns=\"urn:vanthu:1\">",
             name);
        return false;
    }
    report(in->sink, in->source, root->name_at, "S006",
           "phần tử ngoài cùng là <%.*s>, ở đây phải là <%s>",
           "the outermost element is <%.*s>, <%s> is due here", STR_ARG(root->name), name);
    return false;
}

struct str xml_comments_before(struct xml_in *in, const struct xt_tree *tree)
{
    struct str lines = STR_EMPTY;
    for (const struct xt_node *n = tree->top->first; n && n != tree->root; n = n->next) {
        if (n->kind == XT_COMMENT) {
            xml_comment_lines(in, n, &lines);
        }
    }
    return lines;
}

void xml_comments_after(struct xml_in *in, const struct xt_tree *tree, struct str *lines)
{
    for (const struct xt_node *n = tree->root->next; n; n = n->next) {
        if (n->kind == XT_COMMENT) {
            xml_comment_lines(in, n, lines);
        }
    }
}

/* The schema is asked last: our own words about a place are better than libxml2's. */
enum status xml_meta_read(struct arena *a, struct sink *sink, const struct source *source,
                          const struct key_table *table, struct value **out)
{
    struct xml_in in = {a, sink, source};
    struct xt_tree tree;
    const size_t findings = sink->list.n;
    *out = value_map(a);
    const enum status st = xt_read(a, sink, source, &tree);
    if (st != ST_OK || !xml_check_root(&in, &tree, table->xml)) {
        return st != ST_OK ? st : ST_INVALID;
    }
    xml_check_attributes(&in, tree.root, no_attributes);
    xml_meta(&in, tree.root, table, *out, xml_comments_before(&in, &tree));
    xml_comments_after(&in, &tree, &(*out)->tail);
    return sink->list.n > findings ? ST_INVALID : xt_validate(a, sink, &tree);
}
