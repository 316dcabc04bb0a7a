/* SPDX-License-Identifier: MIT
 * Content types and relationships of a package as trees that can be added to (ECMA-376 Part 2,
 * 9-10). Inside this room. */
#ifndef VANTHU_DOCX_OPC_H
#define VANTHU_DOCX_OPC_H

#include "docx/markup.h"
#include "docx/package.h"

#define OPC_TYPES "[Content_Types].xml"
#define OPC_ROOT_RELATIONSHIPS "_rels/.rels"
#define OPC_REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

const struct package_part *opc_part(const struct package *package, struct str name); /* NULL */

/* "word/document.xml" -> "word/_rels/document.xml.rels" */
struct str opc_relationships_of(struct arena *a, struct str part);
/* The part that the target of a relationship of `part` ("": the package) names, which is relative
 * to the folder of `part`: "../media/a.png" of "word/document.xml" is "media/a.png", and
 * "/word/a.xml" is from the root. */
struct str opc_target(struct arena *a, struct str part, struct str target);
/* The part that a relationship of `part` ("": the package) leads to: the first whose type ends in
 * `type` ("/styles"). Empty when there is none or it leads outside. `relationships` may be NULL. */
struct str opc_related(struct arena *a, const struct mark *relationships, struct str part,
                       const char *type);
bool opc_has_id(const struct mark *relationships, struct str id);
void opc_relate(struct arena *a, struct mark *relationships, const char *id, const char *type,
                struct str target, bool external);
/* Takes off what leads to parts of a type that ends so. */
void opc_unrelate(struct mark *relationships, const char *type);
struct mark *opc_relationships_new(struct arena *a);

/* The content type of a part; empty when it has none. */
struct str opc_type(const struct mark *types, struct str part);
/* Gives a part a type of its own, in place of any it had. */
void opc_set_type(struct arena *a, struct mark *types, struct str part, const char *type);
/* Takes the Override of a part away. */
void opc_drop_type(struct mark *types, struct str part);

#endif
