/* SPDX-License-Identifier: MIT */
#include "docx/docx.h"

#include "docx/package.h"
#include "docx/parts.h"
#include "docx/template.h"
#include "docx/values.h"
#include "docx/verify.h"

/* No file leaves that Word would not open. What a clerk's template brings along may be odd, as long
 * as it opens: it did so before. */
static enum status check(struct arena *a, const struct work *w, struct str bytes)
{
    const enum severity limit = w->template ? SEV_ERROR : SEV_WARNING;
    struct sink *sink = w->options->sink;
    struct sink found = sink_new(a, sink ? sink->lang : LANG_VI, docx_rule_find);
    const enum status st = docx_verify(a, &found, STR("docx"), bytes);
    for (size_t i = 0; sink && i < found.list.n; i++) {
        const struct finding *f = found.list.v[i];
        if (f->severity >= limit) {
            report_file(sink, str_copy(sink->arena, w->template ? w->template->path : f->file),
                        "F411", "mẫu trình bày tạo ra tệp Word không mở được: %s: %.*s",
                        "the layout makes a file that Word does not open: %s: %.*s", f->rule->code,
                        STR_ARG(f->message));
        }
    }
    return st == ST_OK && docx_worst(&found) >= limit ? ST_INVALID : st;
}

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
    w.template = w.options->template;
    if (w.template) {
        w.profile = template_profile(a, w.template, w.profile);
    }
    enum status st = values_make(&w);
    if (st == ST_OK) {
        st = w.template ? template_make(&w, &package) : parts_make(&w, &package);
    }
    st = st == ST_OK ? package_write(a, &package, bytes) : st;
    return st == ST_OK ? check(a, &w, *bytes) : st;
}
