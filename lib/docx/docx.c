/* SPDX-License-Identifier: MIT */
#include "docx/docx.h"

#include "docx/package.h"
#include "docx/parts.h"
#include "docx/values.h"

enum status docx_make(struct arena *a, const struct docx_layouts *layouts, const struct document *d,
                      const struct docx_options *options, struct str *bytes)
{
    static const struct docx_options none = {0};
    struct package package = {0};
    struct work w = {
        .arena = a,
        .layouts = layouts,
        .profile = layout_profile(layouts, d),
        .document = d,
        .options = options ? options : &none,
    };
    enum status st = values_make(&w);
    if (st == ST_OK) {
        st = parts_make(&w, &package);
    }
    return st == ST_OK ? package_write(a, &package, bytes) : st;
}
