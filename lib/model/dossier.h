/* SPDX-License-Identifier: MIT
 * A dossier (hồ sơ): the documents that belong together and, optionally, ho-so.yaml. */
#ifndef VANTHU_MODEL_DOSSIER_H
#define VANTHU_MODEL_DOSSIER_H

#include "model/document.h"

struct pair {
    struct field key, value;
};

struct dossier_meta {
    struct field name;           /* tên */
    struct field register_file;  /* danh bạ */
    struct field_list documents; /* văn bản: file names, in this order */
    struct field profile;        /* thể thức */
    struct field_list layouts;   /* mẫu trình bày: each for documents of its kind */
    VEC(struct pair) severities; /* mức độ: code -> lỗi | cảnh báo | ghi chú | tắt */
};

struct dossier {
    struct str folder;           /* path as shown */
    struct str id;               /* ASCII name of its output folder */
    const struct source *source; /* ho-so.yaml; NULL: none */
    struct value *front;
    struct dossier_meta meta;
    const struct agency_register *agencies;
    VEC(struct document *) documents;
};

/* The document of the dossier in `file`, a path as `from` names it (triển khai); NULL. */
struct document *dossier_document(struct arena *a, const struct dossier *dossier,
                                  const struct document *from, struct str file);

#endif
