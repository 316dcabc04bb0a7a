/* SPDX-License-Identifier: MIT
 * What a document has to say and a template has no place for. */
#include "docx/template.h"

#include <stddef.h>

/* What fills a slot that may be left out of a template only where it stays empty. */
struct source_of {
    const char *slot;
    size_t offset; /* in struct document_meta */
    bool list;     /* of a struct field_list, else of a struct field */
};

#define FIELD(member) offsetof(struct document_meta, member), false
#define LIST(member) offsetof(struct document_meta, member), true

static const struct source_of sources[] = {
    {"dấu.mật", FIELD(secrecy)},           {"dấu.khẩn", FIELD(urgency)},
    {"dấu.lưu hành", FIELD(circulation)},  {"các căn cứ", LIST(bases)},
    {"quyền hạn", LIST(signer.authority)},
};

/* Where the document says it; false when it does not. */
static bool says(const struct document *d, const struct source_of *source, struct span *at)
{
    const char *member = (const char *)&d->meta + source->offset;
    const struct field *field = (const struct field *)(const void *)member;
    const struct field_list *list = (const struct field_list *)(const void *)member;
    *at = source->list ? list->at : field->at;
    return source->list ? list->list.n > 0 : field->text.n > 0;
}

bool docx_template_holds(struct sink *sink, const struct docx_template *t, const struct document *d)
{
    bool holds = true;
    struct span at;
    for (size_t i = 0; i < COUNT_OF(sources); i++) {
        if (!template_has(t, sources[i].slot) && says(d, &sources[i], &at)) {
            holds = false;
            struct finding *f =
                report(sink, d->source, at, "F411",
                       "mẫu trình bày \"%.*s\" không có chỗ điền {{%s}} nên phần này sẽ mất",
                       "the layout template \"%.*s\" has no slot {{%s}}: this would be lost",
                       STR_ARG(t->path), sources[i].slot);
            hint(sink, f, "gõ {{%s}} vào chỗ cần in trong mẫu",
                 "type {{%s}} into the template where it is printed", sources[i].slot);
        }
    }
    return holds;
}
