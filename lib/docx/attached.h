/* SPDX-License-Identifier: MIT
 * The line under the title of an annex, "(Kèm theo Kế hoạch số 115/KH-UBND ngày 18 tháng 7 năm 2017
 * của …)", and the short rule below it (Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.d; Phụ lục III,
 * mẫu 2.1). */
#ifndef VANTHU_DOCX_ATTACHED_H
#define VANTHU_DOCX_ATTACHED_H

#include "docx/work.h"

/* Its paragraphs, in the middle of `width` twips. */
enum status attached_render(struct work *w, unsigned width, struct str *xml) MUST_CHECK;

#endif
