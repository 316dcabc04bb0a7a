/* SPDX-License-Identifier: MIT
 * Tables made from assignments: who does what until when. */
#ifndef VANTHU_DOCX_TASK_TABLE_H
#define VANTHU_DOCX_TASK_TABLE_H

#include "docx/work.h"

/* The table "phân công nhiệm vụ" of a plan, if the options ask for it; else *xml stays empty. */
enum status task_table_assignments(struct work *w, struct str *xml) MUST_CHECK;

/* The tasks of the one agency a letter goes to, out of the plan it forwards. */
enum status task_table_addressee(struct work *w, struct str *xml) MUST_CHECK;

#endif
