/* SPDX-License-Identifier: MIT
 * Models into the bytes of files. */
#include "build/kit.h"
#include "derive/derive.h"
#include "write/write.h"

static bool has_written_block(const struct document *d)
{
    for (const struct block *b = d->root; b; b = block_next(d->root, b)) {
        if (b->assignment && !b->assignment->inferred) {
            return true;
        }
    }
    return false;
}

/* A plan shows who does what, also where that was only read from its words. Of a decision or a
 * notice nobody expects the table: it has one where its author wrote blocks. */
static bool wants_annex(const struct document *d)
{
    return d->type && !d->type->letter && (d->type->plan || has_written_block(d));
}

enum status make_document(struct arena *a, struct sink *sink, const struct kit *kit,
                          const struct docx_template *template, const struct document *d,
                          struct str *docx)
{
    const struct docx_options options = {
        .template = template, .assignment_annex = wants_annex(d), .sink = sink};
    return docx_make(a, kit_layouts(kit), d, &options, docx);
}

static bool has_task(struct arena *a, const struct document *d, const struct agency *agency)
{
    const struct tasks tasks = tasks_of(a, d);
    for (size_t i = 0; i < tasks.list.n; i++) {
        if (task_role(&tasks.list.v[i], agency) != ROLE_NONE) {
            return true;
        }
    }
    return false;
}

enum status make_agency_plan(struct arena *a, struct sink *sink, const struct kit *kit,
                             const struct document *parent, const struct agency *agency,
                             struct str parent_file, struct agency_plan *out)
{
    if (!has_task(a, parent, agency)) {
        return ST_MISSING;
    }
    enum status st = derive_plan(a, sink, parent, agency, parent_file,
                                 kit_text(kit, TEXT_AGENCY_PLAN), &out->document);
    if (st != ST_OK) {
        return st;
    }
    struct buf markdown = buf_new(a);
    write_markdown(a, out->document, &markdown);
    out->markdown = buf_str(&markdown);
    st = buf_status(&markdown);
    return st == ST_OK ? make_document(a, sink, kit, NULL, out->document, &out->docx) : st;
}
