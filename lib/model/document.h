/* SPDX-License-Identifier: MIT
 * A document as a tree: what every reader makes and every rule, derivation and writer works on.
 *
 * Words are kept as runs. Each run's text stands in the source letter for letter at `at` (or was
 * made by us: `at` {0,0}), so that any place in the words has a place in the source. */
#ifndef VANTHU_MODEL_DOCUMENT_H
#define VANTHU_MODEL_DOCUMENT_H

#include "base/value.h"
#include "model/assignment.h"
#include "model/doctype.h"
#include "model/register.h"
#include "text/label.h"

enum run_flag {
    RUN_BOLD = 1,
    RUN_ITALIC = 2,
    RUN_BREAK = 4,   /* a forced line break; text is "\n" */
    RUN_COMMENT = 8, /* a comment inside the words: kept, never printed */
};

struct run {
    struct str text;
    struct span at;
    unsigned flags;
    struct str href; /* target of a link; empty: none */
};

struct runs {
    VEC(struct run) list;
};

/* The words without comments and formats; breaks become blanks. */
struct str runs_text(struct arena *a, const struct runs *runs);
bool runs_empty(const struct runs *runs);
/* Source place of byte `at` of runs_text. */
struct span runs_place(const struct runs *runs, size_t from, size_t to);

enum align { ALIGN_NONE, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };

struct cell {
    struct runs words;
    struct span at;
};

struct row {
    struct cell *cells; /* as many as the table has columns */
    struct span at;
    /* The item that the row stands for, with its assignment; NULL: none. It knows its parent, but
     * no walk over the tree meets it: see task_item_next in model/task.h. */
    struct block *task;
};

struct table {
    size_t columns;
    enum align *align;    /* one a column */
    VEC(struct row) rows; /* the first is the header */
};

enum block_kind {
    BLOCK_ROOT,
    BLOCK_ITEM, /* a labelled node, or a heading without label */
    BLOCK_PARA, /* a paragraph without label: belongs to the item above */
    BLOCK_TABLE,
    BLOCK_COMMENT, /* <!-- … --> on its own; suppressions are comments */
};

struct block {
    enum block_kind kind;
    struct span at; /* label and words, without children */
    struct block *parent, *prev, *next, *first, *last;

    /* BLOCK_ITEM */
    struct label label;
    struct span label_at;
    unsigned heading;              /* number of '#', 0: not a heading */
    bool bold_label;               /* the label stands inside bold words */
    struct assignment *assignment; /* NULL: none */

    const struct block *row_of; /* the table whose row `row` this is; NULL: stands in the tree */
    size_t row;

    struct runs words; /* after the label; text of a comment */
    bool closing; /* a paragraph that closes the document: no part of the item it hangs below */
    struct table *table;
};

struct signer {
    struct field_list authority; /* quyền hạn: TM., KT., … one line each */
    struct field title;          /* chức vụ */
    struct field name;           /* họ tên */
};

struct reporting {               /* one reporting duty: báo cáo */
    struct field period;         /* kỳ */
    struct field before;         /* trước ngày: d/m or d/m/yyyy */
    struct field_agency to;      /* gửi */
    struct field_agency through; /* qua */
    struct field content;        /* nội dung */
};

struct parent_ref {      /* kế hoạch gốc: what a derived plan was derived from */
    struct field file;   /* tệp */
    struct field number; /* số */
    struct field symbol; /* ký hiệu */
    struct field_date date;
    struct field_agency issuer;
    struct field subject;
    struct field digest; /* dấu vết: the agency's tasks in the parent (model/task.h: tasks_trail) */
};

struct document_meta {
    struct field type;           /* loại */
    struct field_bool received;  /* văn bản đến */
    struct field number, symbol; /* số, ký hiệu */
    struct field_date date;
    struct field place;           /* địa danh; not given: the issuer's, once resolved */
    struct field_agency issuer;   /* cơ quan */
    struct field type_title;      /* tên loại: title on the page, where it is not the type's */
    struct field subject;         /* trích yếu */
    struct field_list bases;      /* căn cứ */
    struct field forwards;        /* triển khai: path of the plan that a letter forwards */
    struct field delivery;        /* gửi: "từng cơ quan" */
    struct field_list addressees; /* kính gửi */
    VEC(struct reporting) reports;
    struct parent_ref parent;
    struct signer signer;
    struct field_list recipients;               /* nơi nhận */
    struct field urgency, secrecy, circulation; /* độ khẩn, độ mật, phạm vi lưu hành */
    struct field drafter, copies;               /* người soạn thảo, số bản */
    struct field address;                       /* địa chỉ */
    struct field register_file;                 /* danh bạ */
    struct field profile;                       /* thể thức */
    struct field layout;                        /* mẫu trình bày */
    struct field numbering;                     /* đánh số */
    struct field encoding;                      /* mã hóa */
};

enum source_form { FORM_MARKDOWN, FORM_XML };

struct document {
    const struct source *source;
    enum source_form form;
    struct value *front; /* front matter as written, for the writers */
    struct span front_at;
    struct document_meta meta;
    const struct doctype *type;             /* NULL: unknown */
    const struct agency_register *agencies; /* NULL: none found */
    struct block *root;
};

/* Tree building: appends `child` as the last of `parent`. */
void block_append(struct block *parent, struct block *child);
struct block *block_new(struct arena *a, enum block_kind kind);

bool block_is_bullet(const struct block *b); /* an item without a number: "-", "+" */
/* The next block in reading order below `top` (start with top itself); NULL after the last. */
struct block *block_next(const struct block *top, const struct block *b);

/* Reference of an item as documents write it: "mục III.2.3", "điểm a mục III.2", "khoản 2 Điều 5",
 * "mục 1 Phụ lục I". What has no number (a bullet, a paragraph) has the reference of the item
 * above. Empty for the root. A row of a table: "dòng số 3 của bảng tại mục II". */
struct str item_reference(struct arena *a, const struct block *item);
/* The bare path: "III.2.3", "III.2.a"; a bullet adds its place among its equals: "III.2.a.-1",
 * a row of a table its number in brackets: "II.(3)", of the second table there "II.(2:3)". A stable
 * id of a task inside a document. */
struct str item_path(struct arena *a, const struct block *item);

/* The day whose rules a document keeps to: its own; a draft without one prints the year of its
 * parent and keeps to the parent's. Year 0: neither has one. */
struct date document_day(const struct document *d);
bool document_is_letter(const struct document *d); /* công văn; false where the type is unknown */
/* "115/KH-UBND"; a blank number gives "/KH-UBND". */
struct str document_number(struct arena *a, const struct document *d);

#endif
