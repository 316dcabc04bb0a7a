/* SPDX-License-Identifier: MIT
 * Roman numerals and the letters of points. */
#ifndef VANTHU_TEXT_NUMERAL_H
#define VANTHU_TEXT_NUMERAL_H

#include "base/str.h"

/* Capital Roman numeral in canonical form, 1..399 (I ... CCCXCIX); 0 when it is not one. */
unsigned roman_value(struct str s);
struct str roman_of(struct arena *a, unsigned value);

/* Place of a point letter in the order of the Vietnamese alphabet: a b c d đ e g h i k l m n o p q
 * r s t u v x y = 1..23 (Nghị định 30/2020/NĐ-CP, Phụ lục I). 0 for any other character. */
unsigned point_value(uint32_t letter);
/* The letter of a place 1..23, as UTF-8; "" beyond. */
const char *point_of(unsigned value);

#endif
