/* SPDX-License-Identifier: MIT
 * What deadline.c and deadline_rhythm.c share. */
#ifndef VANTHU_MODEL_DEADLINE_PART_H
#define VANTHU_MODEL_DEADLINE_PART_H

#include "model/assignment.h"
#include "text/moment.h"

struct lead_in { /* what the words before a point mean */
    bool before; /* trước: ends when the point begins */
    bool until;  /* đến, hết: no beginning is said */
    bool from;   /* từ: no end is said, or "đến" follows */
};

/* The words before a point: "hoàn thành trước 17 giờ". */
struct lead_in deadline_lead_in(struct words *w);
/* Does nothing follow but what leaves the deadline as it is? */
bool deadline_at_end(struct words w);
bool deadline_take_count(struct words *w); /* "02", "sáu" */

/* Readers: false where the words are something else. `today` is the date of the document. */
typedef bool deadline_read_fn(struct words w, struct date today, struct deadline *d);
deadline_read_fn deadline_read_day_of_month, deadline_read_weekday, deadline_read_rhythm;

#endif
