/* SPDX-License-Identifier: MIT
 * The data behind text/citation.c. */
#ifndef VANTHU_TEXT_CITATION_TABLES_H
#define VANTHU_TEXT_CITATION_TABLES_H

#include "text/citation.h"

extern const struct cited_type cited_types[];
extern const size_t cited_types_n;
extern const struct cited_body cited_bodies[];
extern const size_t cited_bodies_n;
extern const char *const body_heads[];

/* Abbreviations in symbols, blanks between. */
extern const char cited_type_codes[];
extern const char cited_body_codes[];
extern const char cited_party_codes[];

#endif
