/* SPDX-License-Identifier: MIT
 * Encodings other than UTF-8. Reading is by name only; a guess is offered, never acted on.
 * WINDOWS-1258, TCVN5712-1, VISCII, UTF-16 go through iconv; TCVN3 (ABC fonts) and VNI-Windows by
 * our tables, as glibc has neither. */
#ifndef VANTHU_TEXT_ENCODING_H
#define VANTHU_TEXT_ENCODING_H

#include "base/file.h"

/* Canonical name of an encoding we read ("utf8" -> "UTF-8", "tcvn3" -> "TCVN3"); NULL if unknown.
 */
const char *encoding_find(struct str name);
/* Every canonical name, NULL-terminated. */
const char *const *encoding_names(void);
/* The same as a list. */
struct names encoding_list(struct arena *a);

/* `bytes` in `name` (as encoding_find gives it) to UTF-8 in NFC. ST_INVALID: *bad_at is the offset
 * of the first byte that means nothing in that encoding. */
enum status encoding_decode(struct arena *a, const char *name, struct str bytes, struct str *text,
                            size_t *bad_at) MUST_CHECK;

/* What bytes that are not UTF-8 look like: a canonical name, or NULL when nothing fits. Judged by
 * whether the decoded text reads as Vietnamese. */
const char *encoding_guess(struct arena *a, struct str bytes);

/* Length of a byte order mark at the start and the encoding it names; 0 and NULL without one. */
size_t encoding_bom(struct str bytes, const char **name);

#endif
