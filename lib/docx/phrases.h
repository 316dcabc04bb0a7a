/* SPDX-License-Identifier: MIT
 * Words that a clerk keeps together on a line, or likes to begin one with. */
#ifndef VANTHU_DOCX_PHRASES_H
#define VANTHU_DOCX_PHRASES_H

#include "base/str.h"

/* Do the two belong to a compound ("công nghệ") or a name ("Lam Giang"), in whatever case? */
bool phrase_holds(struct str word, struct str next);

/* The compounds in capitals, one by one in the order in which they are searched; NULL behind the
 * last. */
const char *phrase_compound(size_t i);

/* Are the two a place behind the word for its kind: "LAM GIANG" of "TỈNH LAM GIANG"? */
bool phrase_names(struct str kind, struct str first, struct str second);

/* Does a clerk like a line that begins with `word` ("VÀ", "tỉnh", "của")? `next` may be empty. */
bool phrase_opens(struct str word, struct str next);

#endif
