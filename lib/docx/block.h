/* SPDX-License-Identifier: MIT
 * Pieces of a page that are templates of their own (templates/layout/block). */
#ifndef VANTHU_DOCX_BLOCK_H
#define VANTHU_DOCX_BLOCK_H

#include "docx/work.h"

/* Renders a block over all slots of the document and `own` under `key`. */
enum status block_render(struct work *w, const char *path, const char *key, struct value *own,
                         struct str *xml) MUST_CHECK;

/* Slots of the line "(Kèm theo Kế hoạch số 115/KH-UBND ngày 18 tháng 7 năm 2017 của …)": loại, số,
 * ngày, cơ quan (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.d). */
struct value *block_attached(struct work *w);

#endif
