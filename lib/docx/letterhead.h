/* SPDX-License-Identifier: MIT
 * The head of a document: who issues it, number, place and date, and the lines under them (Nghị
 * định 30/2020/NĐ-CP, Phụ lục I, Phần II). */
#ifndef VANTHU_DOCX_LETTERHEAD_H
#define VANTHU_DOCX_LETTERHEAD_H

#include "docx/work.h"

/* Sets the slots of the head: chủ quản, tên cơ quan, trích yếu, kẻ, số, ký hiệu,
 * địa danh, ngày tháng. */
void letterhead_values(struct work *w);

/* "115" -> "115", "8" -> "08", "" -> blanks to write in by hand. */
struct str letterhead_number(struct arena *a, struct str number);

/* "ngày 18 tháng 7 năm 2017"; for a draft "ngày      tháng      năm 2026", the year from `year`
 * (0: blank too). Blanks are no-break. */
struct str letterhead_date(struct arena *a, struct date date, unsigned year);

/* A drawn line of `length` twips in the middle of `width`, as a paragraph. */
struct str letterhead_rule(struct arena *a, unsigned length, unsigned width);

#endif
