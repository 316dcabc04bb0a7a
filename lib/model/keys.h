/* SPDX-License-Identifier: MIT
 * The keys of our sources: one row a key, for Markdown front matter (Vietnamese names), XML
 * (English names), the writers and `vanthu schema`. Adding a key is adding a row and a member. */
#ifndef VANTHU_MODEL_KEYS_H
#define VANTHU_MODEL_KEYS_H

#include "base/str.h"
#include "diag/lang.h"

#include <stddef.h>

enum key_shape {
    KEY_TEXT,   /* struct field */
    KEY_NUMBER, /* struct field: digits, optional letter (30c) */
    KEY_BOOL,   /* struct field_bool: true/false, có/không */
    KEY_DATE,   /* struct field_date */
    KEY_AGENCY, /* struct field_agency: an id of the register */
    KEY_LIST,   /* struct field_list */
    KEY_MAP,    /* a struct, its keys in `sub` */
    KEY_MAPS,   /* VEC of structs: a list of maps */
    KEY_DICT,   /* VEC of structs whose first member is `struct field id`: a map of maps by id */
    KEY_PAIRS,  /* VEC(struct pair): a map of texts by free names */
};

enum key_for { /* which kinds of document a key is required for */
               FOR_NONE = 0,
               FOR_NAMED = 1,  /* types with a name: kế hoạch, quyết định, … */
               FOR_LETTER = 2, /* công văn */
               FOR_ALL = 3,
};

enum key_form {                   /* what a KEY_TEXT may say */
                FORM_ANY,         /* anything */
                FORM_CHOICE,      /* one of `choices` */
                FORM_ENCODING,    /* an encoding we read */
                FORM_DUE_DAY,     /* 10/12, 10/12/2026, 20/6 và 20/12, 20 hằng tháng */
                FORM_PERIOD,      /* hằng năm, 6 tháng, đột xuất */
                FORM_PLAN_FILE,   /* a plan of the dossier that must be there */
                FORM_PARENT_FILE, /* a plan that may have stayed behind in another office */
};

struct key_table;

struct key {
    const char *vi;  /* "trích yếu" */
    const char *xml; /* "subject": element of urn:vanthu:1 */
    enum key_shape shape;
    size_t offset; /* of the member in the struct of the table */
    const struct key_table *sub;
    enum key_for required;
    struct msg about;    /* one line for `vanthu schema` */
    const char *example; /* as written in YAML */
    enum key_form form;  /* of a KEY_TEXT */
    const char *choices; /* FORM_CHOICE: divided by '|' */
};

struct key_table {
    const char *xml; /* element name of one struct: "agency", "report" */
    const struct key *keys;
    size_t n;
    size_t size; /* of the struct, for KEY_MAPS and KEY_DICT */
};

extern const struct key_table document_keys; /* struct document_meta, model/document.h */
extern const struct key_table register_keys; /* struct register_data, model/register.h */
extern const struct key_table dossier_keys;  /* struct dossier_meta, model/dossier.h */

/* The row of a Vietnamese key (compared with fold_name, so "trích yếu" in NFC only) or of an XML
 * element; NULL when the table has none. */
const struct key *key_find_vi(const struct key_table *table, const char *name, size_t n);
const struct key *key_find_xml(const struct key_table *table, const char *name, size_t n);

/* How a source writes a key: "số", or in XML "<number>"; and with a value: "số: 115", or
 * "<number>115</number>". */
struct str key_written(struct arena *a, const struct key *key, bool xml);
struct str key_written_with(struct arena *a, const struct key *key, bool xml, const char *value);

#endif
