/* SPDX-License-Identifier: MIT
 * What is left of a text whose encoding was mistaken once: words of TCVN3 or VNI fonts shown as
 * Latin letters ("Céng hßa", "Coäng hoøa"), UTF-8 read as Windows-1252 ("Cá»™ng hÃ²a"). Here one
 * word is put right; whether a text is of that kind is for the caller to judge from many. */
#ifndef VANTHU_TEXT_RESIDUE_H
#define VANTHU_TEXT_RESIDUE_H

#include "base/buf.h"

enum residue { RESIDUE_TCVN3, RESIDUE_VNI, RESIDUE_UTF8, RESIDUES };

const char *residue_name(enum residue kind);

/* Appends the word as it was meant, in NFC. False, and nothing is appended, when it holds something
 * that has no meaning in that encoding. `changed` counts the characters that were of it. */
bool residue_word(enum residue kind, struct str word, struct buf *out, size_t *changed);

#endif
