/* SPDX-License-Identifier: MIT
 * Where a printed line must not end: blanks become no-break ones (U+00A0). Only on paper: the
 * source keeps its blanks, and whoever reads a file back takes both blanks for one. */
#ifndef VANTHU_DOCX_NOBREAK_H
#define VANTHU_DOCX_NOBREAK_H

#include "base/buf.h"

/* Between a word and its number ("ngày 18", "Điều 5", "số 115/KH-UBND"), a number and its unit, in
 * a range ("2026 - 2030") and before a dash. A line end of the source counts as a blank. */
struct str nobreak(struct arena *a, struct str text);

#endif
