/* SPDX-License-Identifier: MIT
 * The machine under docx/verify.h: a rule is one row with its function; rows live in one file per
 * group, groups are listed in verify.c. */
#ifndef VANTHU_DOCX_VERIFY_RULES_H
#define VANTHU_DOCX_VERIFY_RULES_H

#include "docx/archive.h"
#include "docx/package.h"
#include "docx/verify.h"
#include "docx/xml.h"

#define NS_W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define NS_R "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define NS_REL_OFFICE NS_R "/"
#define NS_REL_STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships/"
#define NS_REL_OPC "http://schemas.openxmlformats.org/package/2006/relationships/"

struct relationship {
    struct str id, type, target;
    struct str part; /* the part it leads to, from the package's root; empty: external */
    bool external;
    unsigned line;
};

struct relationships {
    VEC(struct relationship) list;
};

struct vpart {
    struct str name;
    struct str bytes;
    struct str type; /* content type; empty: none */
    bool is_xml;
    struct xml_node *root; /* NULL: no XML, or broken */
    struct xml_fault fault;
    struct relationships relationships; /* of the .rels part beside it */
    VEC(const struct xml_node *) elements; /* of WordprocessingML, in document order */
};

struct verify {
    struct arena *arena;
    struct str bytes;
    struct archive archive;
    enum status unpacked; /* ST_OK: all parts could be read */
    struct str bad_part;
    VEC(struct vpart) parts;
    struct vpart *types; /* [Content_Types].xml; NULL */
    struct vpart *main;  /* the main document; NULL */
    struct relationships package; /* _rels/.rels */
    struct docx_faults *out;
    const struct docx_rule *rule; /* that runs */
    const struct vpart *part;     /* that is looked at; NULL: the archive */
    unsigned count;               /* faults of this rule so far */
};

struct check {
    struct docx_rule rule;
    void (*package)(struct verify *v);                             /* once; NULL */
    void (*part)(struct verify *v);                                /* every part v->part; NULL */
    void (*element)(struct verify *v, const struct xml_node *node); /* of WordprocessingML; NULL */
    const char *name; /* of the elements that `element` wants; NULL: all */
};

struct check_group {
    const struct check *checks;
    size_t n;
};

extern const struct check_group verify_package_group, verify_xml_group, verify_body_group,
    verify_parts_group;

/* Reports a fault of the running rule in v->part. */
void fault(struct verify *v, unsigned line, const char *fmt, ...) PRINTF_LIKE(3, 4);

struct vpart *verify_part(struct verify *v, struct str name); /* exact; NULL */
/* The part a relationship of that type leads to from `from`; NULL when there is none. */
struct vpart *verify_related(struct verify *v, const struct relationships *from, const char *type);

/* Is the node in an mc:Fallback, which repeats what stands in the mc:Choice beside it? */
bool is_in_fallback(const struct xml_node *node);

/* Shorthands for WordprocessingML. */
bool is_w(const struct xml_node *node, const char *name);
const struct str *w_attribute(const struct xml_node *node, const char *name);
struct str w_val(const struct xml_node *node); /* w:val, or empty */

#endif
