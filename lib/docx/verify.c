/* SPDX-License-Identifier: MIT */
#include "docx/verify_rules.h"

#include "base/buf.h"

enum { FAULTS_PER_RULE = 20 };

static const struct check_group *const groups[] = {
    &verify_package_group,
    &verify_xml_group,
    &verify_body_group,
    &verify_parts_group,
};

static const struct check *check_at(size_t i)
{
    for (size_t g = 0; g < COUNT_OF(groups); g++) {
        if (i < groups[g]->n) {
            return &groups[g]->checks[i];
        }
        i -= groups[g]->n;
    }
    return NULL;
}

const struct docx_rule *docx_rule_at(size_t i)
{
    const struct check *check = check_at(i);
    return check ? &check->rule : NULL;
}

void fault(struct verify *v, unsigned line, const char *fmt, ...)
{
    if (v->count++ >= FAULTS_PER_RULE) {
        return;
    }
    va_list args;
    va_start(args, fmt);
    const struct str detail = str_vprintf(v->arena, fmt, args);
    va_end(args);
    const struct str part = v->part ? v->part->name : STR_EMPTY;
    VEC_PUSH(v->arena, &v->out->list, ((struct docx_fault){v->rule, part, line, detail}));
}

enum severity docx_faults_worst(const struct docx_faults *faults)
{
    enum severity worst = SEV_OFF;
    for (size_t i = 0; i < faults->list.n; i++) {
        const enum severity own = faults->list.v[i].rule->severity;
        worst = own > worst ? own : worst;
    }
    return worst;
}

/* ---- looking things up ---- */

struct vpart *verify_part(struct verify *v, struct str name)
{
    for (size_t i = 0; i < v->parts.n; i++) {
        if (str_eq(v->parts.v[i].name, name)) {
            return &v->parts.v[i];
        }
    }
    return NULL;
}

struct vpart *verify_related(struct verify *v, const struct relationships *from, const char *type)
{
    for (size_t i = 0; i < from->list.n; i++) {
        if (str_is(from->list.v[i].type, type)) {
            return verify_part(v, from->list.v[i].part);
        }
    }
    return NULL;
}

bool is_in_fallback(const struct xml_node *node)
{
    while (node && !str_is(node->name, "Fallback")) {
        node = node->parent;
    }
    return node != NULL;
}

bool is_w(const struct xml_node *node, const char *name)
{
    return node && str_is(node->name, name) && str_is(node->ns, NS_W);
}

const struct str *w_attribute(const struct xml_node *node, const char *name)
{
    return xml_attribute(node, NS_W, name);
}

struct str w_val(const struct xml_node *node)
{
    const struct str *val = node ? w_attribute(node, "val") : NULL;
    return val ? *val : STR_EMPTY;
}

/* ---- loading ---- */

static struct str attribute_text(const struct xml_node *node, const char *name)
{
    const struct str *value = xml_attribute(node, "", name);
    return value ? *value : STR_EMPTY;
}

static struct str extension(struct str name)
{
    size_t dot = STR_NPOS;
    for (size_t i = 0; i < name.n; i++) {
        dot = name.p[i] == '.' ? i : name.p[i] == '/' ? STR_NPOS : dot;
    }
    return dot == STR_NPOS ? STR_EMPTY : str_from(name, dot + 1);
}

static bool same_ascii(struct str x, struct str y)
{
    bool same = x.n == y.n;
    for (size_t i = 0; same && i < x.n; i++) {
        const char a = x.p[i] >= 'A' && x.p[i] <= 'Z' ? (char)(x.p[i] + 32) : x.p[i];
        const char b = y.p[i] >= 'A' && y.p[i] <= 'Z' ? (char)(y.p[i] + 32) : y.p[i];
        same = a == b;
    }
    return same;
}

/* By the Override of the part, else by the Default of its extension (ECMA-376 Part 2, 10.1.2.4). */
static struct str type_of(const struct verify *v, struct str name)
{
    struct str type = STR_EMPTY;
    const struct xml_node *row = v->types && v->types->root ? v->types->root->first : NULL;
    for (; row; row = row->next) {
        const struct str part = attribute_text(row, "PartName");
        if (str_is(row->name, "Override") && part.n && same_ascii(str_from(part, 1), name)) {
            return attribute_text(row, "ContentType");
        }
        if (str_is(row->name, "Default") &&
            same_ascii(attribute_text(row, "Extension"), extension(name))) {
            type = attribute_text(row, "ContentType");
        }
    }
    return type;
}

static void parse(struct verify *v, struct vpart *part)
{
    part->is_xml = true;
    if (xml_read(v->arena, part->bytes, &part->root, &part->fault) != ST_OK) {
        part->root = NULL;
    }
    for (const struct xml_node *n = part->root; n; n = xml_next(part->root, n)) {
        if (str_is(n->ns, NS_W)) {
            VEC_PUSH(v->arena, &part->elements, n);
        }
    }
}

/* "word/" + "../media/a.png" -> "media/a.png"; "/word/a.xml" is from the root. */
static struct str resolve(struct arena *a, struct str base, struct str target)
{
    struct buf out = buf_new(a);
    struct str rest = target;
    struct str piece;
    VEC(struct str) pieces = {0};
    if (str_starts(target, STR("/"))) {
        base = STR_EMPTY;
    }
    while (str_next(&base, '/', &piece)) {
        VEC_PUSH(a, &pieces, piece);
    }
    while (str_next(&rest, '/', &piece)) {
        if (str_is(piece, "..")) {
            pieces.n -= pieces.n ? 1 : 0;
        } else if (piece.n && !str_is(piece, ".")) {
            VEC_PUSH(a, &pieces, piece);
        }
    }
    for (size_t i = 0; i < pieces.n; i++) {
        buf_adds(&out, i ? "/" : "");
        buf_add(&out, pieces.v[i]);
    }
    return buf_str(&out);
}

static void load_relationships(struct verify *v, const struct vpart *rels, struct str base,
                               struct relationships *out)
{
    const struct xml_node *row = rels && rels->root ? rels->root->first : NULL;
    for (; row; row = row->next) {
        struct relationship *r = VEC_ADD(v->arena, &out->list);
        *r = (struct relationship){
            .id = attribute_text(row, "Id"),
            .type = attribute_text(row, "Type"),
            .target = attribute_text(row, "Target"),
            .part = STR_EMPTY,
            .external = str_is(attribute_text(row, "TargetMode"), "External"),
            .line = row->line,
        };
        if (!r->external) {
            r->part = resolve(v->arena, base, r->target);
        }
    }
}

/* Relationships of word/document.xml stand in word/_rels/document.xml.rels. */
static void load_part_relationships(struct verify *v, struct vpart *part)
{
    size_t slash = 0;
    for (size_t i = 0; i < part->name.n; i++) {
        slash = part->name.p[i] == '/' ? i + 1 : slash;
    }
    const struct str folder = str_cut(part->name, 0, slash);
    const struct str rels = str_printf(v->arena, "%.*s_rels/%.*s.rels", STR_ARG(folder),
                                       STR_ARG(str_from(part->name, slash)));
    load_relationships(v, verify_part(v, rels), folder, &part->relationships);
}

static void load(struct verify *v)
{
    struct package package = {0};
    v->unpacked = package_read(v->arena, v->bytes, &package, &v->bad_part);
    for (size_t i = 0; i < package.parts.n; i++) {
        struct vpart *part = VEC_ADD(v->arena, &v->parts);
        part->name = package.parts.v[i].name;
        part->bytes = package.parts.v[i].bytes;
        part->type = STR_EMPTY;
    }
    v->types = verify_part(v, STR("[Content_Types].xml"));
    if (v->types) {
        parse(v, v->types);
    }
    for (size_t i = 0; i < v->parts.n; i++) {
        struct vpart *part = &v->parts.v[i];
        part->type = type_of(v, part->name);
        if (part != v->types &&
            (str_ends(part->type, STR("+xml")) || str_ends(part->name, STR(".xml")) ||
             str_ends(part->name, STR(".rels")))) {
            parse(v, part);
        }
    }
    for (size_t i = 0; i < v->parts.n; i++) {
        load_part_relationships(v, &v->parts.v[i]);
    }
    load_relationships(v, verify_part(v, STR("_rels/.rels")), STR_EMPTY, &v->package);
    v->main = verify_related(v, &v->package, NS_REL_OFFICE "officeDocument");
    if (!v->main) { /* Strict Open XML: only the archive and the relationships are judged */
        v->main = verify_related(v, &v->package, NS_REL_STRICT "officeDocument");
    }
}

/* ---- running ---- */

static void run_elements(struct verify *v, const struct check *check)
{
    const struct str name = check->name ? str_of(check->name) : STR_EMPTY;
    for (size_t i = 0; i < v->part->elements.n; i++) {
        const struct xml_node *n = v->part->elements.v[i];
        if (!check->name || str_eq(n->name, name)) {
            check->element(v, n);
        }
    }
}

static void run(struct verify *v, const struct check *check)
{
    v->rule = &check->rule;
    v->count = 0;
    v->part = NULL;
    if (check->package) {
        check->package(v);
    }
    for (size_t i = 0; i < v->parts.n; i++) {
        v->part = &v->parts.v[i];
        if (check->part) {
            check->part(v);
        }
        if (check->element) {
            run_elements(v, check);
        }
    }
}

enum status docx_verify(struct arena *a, struct str bytes, struct docx_faults *out)
{
    struct verify v = {.arena = a, .bytes = bytes, .out = out, .bad_part = STR_EMPTY};
    archive_scan(a, bytes, &v.archive);
    load(&v);
    const struct check *check;
    for (size_t i = 0; (check = check_at(i)) != NULL; i++) {
        run(&v, check);
    }
    return ST_OK;
}
