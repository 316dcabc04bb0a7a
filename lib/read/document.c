/* SPDX-License-Identifier: MIT */
#include "base/file.h"
#include "read/closing.h"
#include "read/markdown.h"
#include "read/read.h"
#include "read/xml_document.h"
#include "read/xml_meta.h"

/* By the text, which has one form or the other whatever the file is called; a file that is called
 * XML and has neither was emptied or damaged. */
static bool is_xml(const struct source *source)
{
    return xml_is(source) || (path_has_ext(source->path, ".xml") &&
                              !str_starts(str_trim_left(source->text), STR("---")));
}

enum status document_read(struct arena *a, struct sink *sink, const struct source *source,
                          struct document **out)
{
    const enum status st = is_xml(source) ? xml_document_read(a, sink, source, out)
                                          : markdown_read(a, sink, source, out);
    if (st == ST_OK) {
        closing_mark(a, (*out)->root);
    }
    return st;
}
