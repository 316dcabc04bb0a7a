/* SPDX-License-Identifier: MIT */
#include "docx/docx.h"

#include "docx/package.h"
#include "docx/parts.h"
#include "docx/template.h"
#include "docx/values.h"
#include "docx/verify.h"

/* No file leaves that Word would not open. */
static enum status check(struct arena *a, const struct work *w, struct str bytes)
{
    struct docx_faults faults = {0};
    const enum status st = docx_verify(a, bytes, &faults);
    struct sink *sink = w->options->sink;
    for (size_t i = 0; sink && i < faults.list.n; i++) {
        const struct docx_fault *f = &faults.list.v[i];
        if (f->rule->severity >= SEV_WARNING) {
            report_file(sink, f->part, "F411", "mẫu trình bày tạo ra tệp Word không mở được: %s: %s: %.*s",
                        "the layout makes a file that Word does not open: %s: %s: %.*s",
                        f->rule->code,
                        sink->lang == LANG_EN ? f->rule->what.en : f->rule->what.vi,
                        STR_ARG(f->detail));
        }
    }
    return st == ST_OK && docx_faults_worst(&faults) >= SEV_WARNING ? ST_INVALID : st;
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
    enum status st = values_make(&w);
    if (st == ST_OK) {
        st = w.template ? template_make(&w, &package) : parts_make(&w, &package);
    }
    st = st == ST_OK ? package_write(a, &package, bytes) : st;
    return st == ST_OK ? check(a, &w, *bytes) : st;
}
