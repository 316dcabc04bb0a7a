/* SPDX-License-Identifier: MIT
 * Which fonts this machine has, for `vanthu doctor`. */
#ifndef VANTHU_CMD_FONTS_H
#define VANTHU_CMD_FONTS_H

#include "base/str.h"

/* The file of a font family ("Times New Roman") in the standard folders of fonts, known by its
 * name, or of another family with letters of the same widths; empty: neither. */
struct font_file {
    struct str path;
    bool same_widths; /* it is the other family */
};
struct font_file font_find(struct arena *a, struct str family);

#endif
