/* SPDX-License-Identifier: MIT
 * The machine under docx/verify.h: a rule is one row with its function; rows live in one file per
 * group, groups are listed in verify.c. Private to the verify files. */
#ifndef VANTHU_DOCX_VERIFY_RULES_H
#define VANTHU_DOCX_VERIFY_RULES_H

#include "base/map.h"
#include "docx/archive.h"
#include "docx/package.h"
#include "docx/verify.h"
#include "docx/xml.h"

#define NS_W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define NS_R "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define NS_REL_OFFICE NS_R "/"
#define NS_REL_STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships/"
#define NS_REL_OPC "http://schemas.openxmlformats.org/package/2006/relationships/"
/* With a small d: of LibreOffice's "Office Open XML". */
#define REL_CORE_LIBREOFFICE                                                                       \
    "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"

struct relationship {
    struct str id, type, target;
    struct str part; /* the part it leads to, from the package's root; empty: external */
    bool external;
    const struct xml_node *node;
};

struct vpart {
    struct str name;
    struct str bytes;
    struct str type; /* content type; empty: none */
    bool is_xml;
    struct xml_node *root; /* NULL: no XML, or broken */
    struct xml_fault fault;
    struct vpart *links;           /* the .rels part beside it, whose rows lead from here; NULL */
    VEC(struct relationship) rows; /* of a .rels part */
    VEC(const struct xml_node *) elements; /* of WordprocessingML, in document order */
    const struct source *source;           /* for places in it; NULL until one is needed */
};

struct verify {
    struct arena *arena;
    struct sink *sink;
    struct str path, bytes;
    struct archive archive;
    enum status unpacked; /* ST_OK: all parts could be read */
    struct str bad_part;
    VEC(struct vpart) parts;
    struct map by_name;        /* part name -> struct vpart */
    struct map by_folded;      /* the same, names in lower case */
    struct map type_rows;      /* "/word/a.xml" or "xml", in lower case -> row of the types */
    size_t elements;           /* of all parts */
    struct vpart *types;       /* [Content_Types].xml; NULL */
    struct vpart *main;        /* the main document; NULL */
    struct vpart *package;     /* _rels/.rels; NULL */
    const struct check *check; /* that runs */
    struct vpart *part;        /* that is looked at; NULL: the archive */
    unsigned count;            /* faults of this rule so far */
};

struct check {
    struct rule_info rule;                                          /* `explain`: why only */
    struct msg mend;                                                /* what a clerk does about it */
    void (*package)(struct verify *v);                              /* once; NULL */
    void (*part)(struct verify *v);                                 /* every part v->part; NULL */
    void (*element)(struct verify *v, const struct xml_node *node); /* of WordprocessingML; NULL */
    const char *name; /* of the elements that `element` wants; NULL: all */
};

/* The first half of a row: code, severity, what (vi, en), why (vi, en), and what a clerk does about
 * it (vi, en), as one of the remedies below or in own words. */
#define RULE(code_, severity_, vi, en, why_vi, why_en, ...)                                        \
    .rule = {.code = (code_),                                                                      \
             .severity = (severity_),                                                              \
             .title = {(vi), (en)},                                                                \
             .explain = {(why_vi), (why_en)}},                                                     \
    .mend = {__VA_ARGS__}

/* LibreOffice reads what Word refuses, and writes every part anew; tests/verify proves that it
 * mends what these are given for. */
#define SAVE_AGAIN_VI "Mở bằng LibreOffice Writer, Tệp > Lưu thành, kiểu Word (.docx)"
#define SAVE_AGAIN_EN "Open it in LibreOffice Writer, File > Save As, type Word (.docx)"
#define OR_ASK_VI " LibreOffice cũng không mở được thì xin người gửi tệp khác."
#define OR_ASK_EN " Where LibreOffice cannot open it either, ask the sender for another copy."
#define SAVE_AGAIN SAVE_AGAIN_VI ".", SAVE_AGAIN_EN "."
#define SAVE_AGAIN_AND(vi, en) SAVE_AGAIN_VI "; " vi, SAVE_AGAIN_EN "; " en
#define SAVE_AGAIN_OR_ASK SAVE_AGAIN_VI "." OR_ASK_VI, SAVE_AGAIN_EN "." OR_ASK_EN
#define SAVE_AGAIN_OR_ASK_AND(vi, en) SAVE_AGAIN_AND(vi OR_ASK_VI, en OR_ASK_EN)
#define NOTHING_TO_MEND                                                                            \
    "Không phải làm gì; chương trình nào không nhận tệp thì mở trong Word rồi lưu lại.",           \
        "Nothing needs doing; for a program that refuses the file, open it in Word and save it "   \
        "again."

struct check_group {
    const struct check *checks;
    size_t n;
};

extern const struct check_group verify_archive_group, verify_types_group, verify_links_group,
    verify_xml_group, verify_table_group, verify_order_group, verify_section_group,
    verify_value_group, verify_story_group, verify_note_group, verify_style_group,
    verify_number_group, verify_properties_group;

/* Reports a fault of the running rule in v->part, at `node` (NULL: the part as a whole). The detail
 * is names and numbers, the same in both languages; it may be empty. */
void fault(struct verify *v, const struct xml_node *node, const char *fmt, ...) PRINTF_LIKE(3, 4);
/* The same at a byte of the part. */
void fault_at(struct verify *v, size_t offset, const char *fmt, ...) PRINTF_LIKE(3, 4);
/* The same where the detail is words. */
void fault_words(struct verify *v, struct msg words);

/* ---- verify_load.c: bytes -> parts, types, relationships ---- */

void verify_load(struct verify *v);

/* ---- verify_kind.c: what a file that is no DOCX is ---- */

/* Words for the person; {NULL, NULL} when it is not known. */
struct msg kind_of_bytes(const struct verify *v);
struct msg kind_of_package(const struct verify *v);

/* ---- verify_find.c: looking things up ---- */

struct vpart *verify_part(const struct verify *v, struct str name);        /* exact; NULL */
struct vpart *verify_part_folded(const struct verify *v, struct str name); /* regardless of case */
/* The first row of the content types about "/word/a.xml" or "xml", regardless of case; NULL. */
const struct xml_node *verify_type_row(const struct verify *v, struct str about);
/* The part a row of that type in a .rels part (NULL: none) leads to; NULL when there is none. */
struct vpart *verify_related(const struct verify *v, const struct vpart *rels, const char *type);
/* The core properties: by the packaging standard's own type of relationship, or by the one that
 * LibreOffice gives them, which Word takes as well; NULL when there are none. */
struct vpart *verify_core(const struct verify *v);
/* The part of WordprocessingML that the main document's relationship leads to, which becomes
 * v->part; NULL when there is none. */
struct vpart *of_main(struct verify *v, const char *type);

/* An attribute without namespace; empty when it is not there. */
struct str plain_attribute(const struct xml_node *node, const char *name);
bool is_w(const struct xml_node *node, const char *name); /* NULL is no node */
const struct str *w_attribute(const struct xml_node *node, const char *name);
struct str w_val(const struct xml_node *node); /* w:val, or empty; of NULL too */

/* Is the node in an mc:Fallback, which repeats what stands in the mc:Choice beside it? */
bool is_in_fallback(const struct xml_node *node);
/* A mark that may stand between blocks anywhere (EG_RangeMarkupElements). */
bool is_mark(const struct xml_node *node);
/* A wrapper (content control, custom XML, revision) that may stand around rows, cells and blocks.
 */
bool is_wrapper(const struct xml_node *node);
/* Has `node` a child of that name, directly or in wrappers? */
bool has_child(const struct xml_node *node, const char *name);

bool same_ascii(struct str x, struct str y); /* regardless of case */
struct str lower_ascii(struct arena *a, struct str s);
bool is_digits(struct str s);
bool is_hex(struct str s, size_t n); /* n hexadecimal digits */

#endif
