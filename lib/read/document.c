/* SPDX-License-Identifier: MIT */
#include "read/closing.h"
#include "read/markdown.h"
#include "read/read.h"
#include "read/xml_document.h"
#include "read/xml_meta.h"

enum status document_read(struct arena *a, struct sink *sink, const struct source *source,
                          struct document **out)
{
    const enum status st = xml_is(source) ? xml_document_read(a, sink, source, out)
                                          : markdown_read(a, sink, source, out);
    if (st == ST_OK) {
        closing_mark(a, (*out)->root);
    }
    return st;
}
