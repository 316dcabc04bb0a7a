/* SPDX-License-Identifier: MIT */
#include "docx/opc.h"

#include "base/file.h"

const struct package_part *opc_part(const struct package *package, struct str name)
{
    for (size_t i = 0; i < package->parts.n; i++) {
        if (str_eq(package->parts.v[i].name, name)) {
            return &package->parts.v[i];
        }
    }
    return NULL;
}

static struct str folder_of(struct str part)
{
    size_t slash = 0;
    for (size_t i = 0; i < part.n; i++) {
        slash = part.p[i] == '/' ? i + 1 : slash;
    }
    return str_cut(part, 0, slash);
}

struct str opc_relationships_of(struct arena *a, struct str part)
{
    const struct str folder = folder_of(part);
    return str_printf(a, "%.*s_rels/%.*s.rels", STR_ARG(folder), STR_ARG(str_from(part, folder.n)));
}

struct str opc_target(struct arena *a, struct str part, struct str target)
{
    struct names pieces = {0};
    struct str rest = str_starts(target, STR("/")) ? STR_EMPTY : folder_of(part);
    struct str piece;
    while (str_next(&rest, '/', &piece)) {
        VEC_PUSH(a, &pieces.list, piece);
    }
    rest = target;
    while (str_next(&rest, '/', &piece)) {
        if (str_is(piece, "..")) {
            pieces.list.n -= pieces.list.n ? 1 : 0;
        } else if (piece.n && !str_is(piece, ".")) {
            VEC_PUSH(a, &pieces.list, piece);
        }
    }
    return str_join(a, pieces.list.v, pieces.list.n, STR("/"));
}

struct str opc_related(struct arena *a, const struct mark *relationships, struct str part,
                       const char *type)
{
    const struct mark *row = relationships ? relationships->first : NULL;
    for (; row; row = row->next) {
        if (str_ends(mark_value(row, "Type"), str_of(type)) &&
            !str_is(mark_value(row, "TargetMode"), "External")) {
            return opc_target(a, part, markup_decode(a, mark_value(row, "Target")));
        }
    }
    return STR_EMPTY;
}

bool opc_has_id(const struct mark *relationships, struct str id)
{
    const struct mark *row = relationships->first;
    while (row && !str_eq(mark_value(row, "Id"), id)) {
        row = row->next;
    }
    return row != NULL;
}

void opc_relate(struct arena *a, struct mark *relationships, const char *id, const char *type,
                struct str target, bool external)
{
    struct mark *row = mark_element(a, "Relationship", STR_EMPTY);
    mark_set(a, row, "Id", str_of(id));
    mark_set(a, row, "Type", str_of(type));
    mark_set(a, row, "Target", markup_encode(a, target));
    if (external) {
        mark_set(a, row, "TargetMode", STR("External"));
    }
    mark_append(relationships, row);
}

void opc_unrelate(struct mark *relationships, const char *type)
{
    struct mark *row = relationships->first;
    while (row) {
        struct mark *next = row->next;
        if (str_ends(mark_value(row, "Type"), str_of(type))) {
            mark_remove(row);
        }
        row = next;
    }
}

struct mark *opc_relationships_new(struct arena *a)
{
    return mark_element(
        a, "Relationships",
        STR(" xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""));
}

/* ---- content types ---- */

static bool is_override(const struct mark *row, struct str part)
{
    const struct str name = mark_value(row, "PartName");
    return mark_is(row, "Override") && str_starts(name, STR("/")) &&
           str_eq(str_from(name, 1), part);
}

static bool is_default(const struct mark *row, struct str part)
{
    const struct str extension = mark_value(row, "Extension");
    return mark_is(row, "Default") && extension.n && part.n > extension.n &&
           part.p[part.n - extension.n - 1] == '.' && str_ends(part, extension);
}

struct str opc_type(const struct mark *types, struct str part)
{
    struct str type = STR_EMPTY;
    for (const struct mark *row = types->first; row; row = row->next) {
        if (is_override(row, part)) {
            return mark_value(row, "ContentType");
        }
        if (is_default(row, part)) {
            type = mark_value(row, "ContentType");
        }
    }
    return type;
}

void opc_drop_type(struct mark *types, struct str part)
{
    struct mark *row = types->first;
    while (row) {
        struct mark *next = row->next;
        if (is_override(row, part)) {
            mark_remove(row);
        }
        row = next;
    }
}

void opc_set_type(struct arena *a, struct mark *types, struct str part, const char *type)
{
    opc_drop_type(types, part);
    struct mark *row = mark_element(a, "Override", STR_EMPTY);
    mark_set(a, row, "PartName", str_cat(a, STR("/"), part));
    mark_set(a, row, "ContentType", str_of(type));
    mark_append(types, row);
}
