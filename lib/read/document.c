/* SPDX-License-Identifier: MIT */
#include "read/markdown.h"
#include "read/read.h"

enum status document_read(struct arena *a, struct sink *sink, const struct source *source,
                          struct document **out)
{
    return markdown_read(a, sink, source, out);
}
