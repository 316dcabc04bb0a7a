/* SPDX-License-Identifier: MIT
 * What follows the signature: annexes of the text, the assignment table of a plan, the tasks of the
 * one agency a letter goes to. Each is a section with page numbers of its own (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, III.1). */
#ifndef VANTHU_DOCX_ANNEX_H
#define VANTHU_DOCX_ANNEX_H

#include "docx/work.h"

/* Sets the slots phụ lục (all sections but the last one's properties) and khổ trang (those), and
 * before them what sections refer to: parts_values(). */
enum status annex_values(struct work *w) MUST_CHECK;

#endif
