/* SPDX-License-Identifier: MIT
 * How wide words are on paper: Times New Roman, the only font of Nghị định 30/2020/NĐ-CP. Needed
 * because some lines of the decree are as long as, or a part of, the text above them. */
#ifndef VANTHU_DOCX_METRICS_H
#define VANTHU_DOCX_METRICS_H

#include "base/str.h"

enum face { FACE_REGULAR, FACE_BOLD, FACE_ITALIC, FACES };

/* Width in twips (1/20 pt) of `s` set in one line at `half_points` of size. A letter that is not in
 * the table counts as a wide one, so that a line is rather too short than too long. */
unsigned text_width(struct str s, enum face face, unsigned half_points);

#endif
