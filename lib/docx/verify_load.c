/* SPDX-License-Identifier: MIT */
#include "docx/verify_rules.h"

#include "docx/opc.h"

/* Elements of all parts together that are read: a document of 2,000 pages has fewer. */
enum { ELEMENTS_MAX = 3000000 };

static struct str extension(struct str name)
{
    size_t dot = STR_NPOS;
    for (size_t i = 0; i < name.n; i++) {
        dot = name.p[i] == '.' ? i : name.p[i] == '/' ? STR_NPOS : dot;
    }
    return dot == STR_NPOS ? STR_EMPTY : str_from(name, dot + 1);
}

/* The rows of [Content_Types].xml by what they are about, in lower case: "/word/a.xml", "xml". Of
 * several the first counts. */
static void load_types(struct verify *v)
{
    struct xml_node *row = v->types && v->types->root ? v->types->root->first : NULL;
    for (; row; row = row->next) {
        const bool override = str_is(row->name, "Override");
        const struct str about = plain_attribute(row, override ? "PartName" : "Extension");
        if (!verify_type_row(v, about)) {
            map_put(&v->type_rows, lower_ascii(v->arena, about), row);
        }
    }
}

/* By the Override of the part, else by the Default of its extension (ECMA-376 Part 2, 10.1.2.4). */
static struct str type_of(const struct verify *v, struct str name)
{
    const struct str key = lower_ascii(v->arena, name);
    const struct xml_node *row = map_get(&v->type_rows, str_cat(v->arena, STR("/"), key));
    row = row ? row : map_get(&v->type_rows, extension(key));
    return row ? plain_attribute(row, "ContentType") : STR_EMPTY;
}

/* Chunks of other formats (altChunk) may be XML too, but not of the package: XHTML, flat XML. */
static bool is_package_xml(const struct vpart *part)
{
    const struct str name = part->name;
    return str_ends(name, STR(".xml")) || str_ends(name, STR(".rels")) ||
           (str_ends(part->type, STR("+xml")) && !str_ends(part->type, STR("xhtml+xml")) &&
            !str_ends(name, STR(".dat")));
}

static void parse(struct verify *v, struct vpart *part)
{
    const size_t left = ELEMENTS_MAX - v->elements;
    part->is_xml = true;
    if (xml_read(v->arena, part->bytes, left, &part->root, &part->fault) != ST_OK) {
        part->root = NULL;
    }
    for (const struct xml_node *n = part->root; n; n = xml_next(part->root, n)) {
        v->elements++;
        if (str_is(n->ns, NS_W)) {
            VEC_PUSH(v->arena, &part->elements, n);
        }
    }
}

/* The relationships of `part`, or of the package when it is empty. */
static void load_relationships(struct verify *v, struct vpart *rels, struct str part)
{
    const struct xml_node *row = rels && rels->root ? rels->root->first : NULL;
    for (; row; row = row->next) {
        struct relationship *r = VEC_ADD(v->arena, &rels->rows);
        *r = (struct relationship){
            .id = plain_attribute(row, "Id"),
            .type = plain_attribute(row, "Type"),
            .target = plain_attribute(row, "Target"),
            .part = STR_EMPTY,
            .external = str_is(plain_attribute(row, "TargetMode"), "External"),
            .node = row,
        };
        if (!r->external) {
            r->part = opc_target(v->arena, part, r->target);
        }
    }
}

static void load_links(struct verify *v, struct vpart *part)
{
    part->links = verify_part(v, opc_relationships_of(v->arena, part->name));
    load_relationships(v, part->links, part->name);
}

/* Of names that stand twice (P09) the first is found. */
static void load_parts(struct verify *v)
{
    struct package package = {0};
    v->unpacked = package_read(v->arena, v->bytes, &package, &v->bad_part);
    for (size_t i = 0; i < package.parts.n; i++) {
        struct vpart *part = VEC_ADD(v->arena, &v->parts);
        part->name = package.parts.v[i].name;
        part->bytes = package.parts.v[i].bytes;
        part->type = STR_EMPTY;
    }
    for (size_t i = v->parts.n; i-- > 0;) {
        struct vpart *part = &v->parts.v[i];
        map_put(&v->by_name, part->name, part);
        map_put(&v->by_folded, lower_ascii(v->arena, part->name), part);
    }
}

void verify_load(struct verify *v)
{
    v->by_name = map_new(v->arena);
    v->by_folded = map_new(v->arena);
    v->type_rows = map_new(v->arena);
    load_parts(v);
    v->types = verify_part(v, STR("[Content_Types].xml"));
    if (v->types) {
        parse(v, v->types);
        load_types(v);
    }
    for (size_t i = 0; i < v->parts.n; i++) {
        struct vpart *part = &v->parts.v[i];
        part->type = type_of(v, part->name);
        if (part != v->types && is_package_xml(part)) {
            parse(v, part);
        }
    }
    for (size_t i = 0; i < v->parts.n; i++) {
        load_links(v, &v->parts.v[i]);
    }
    v->package = verify_part(v, STR("_rels/.rels"));
    load_relationships(v, v->package, STR_EMPTY);
    v->main = verify_related(v, v->package, NS_REL_OFFICE "officeDocument");
    if (!v->main) { /* Strict Open XML: only the archive and the relationships are judged */
        v->main = verify_related(v, v->package, NS_REL_STRICT "officeDocument");
    }
}
