/* SPDX-License-Identifier: MIT
 * S005 for ids of agencies and names of files: the reader takes them as text, since it reads a
 * document before its register is known. Walks the table of keys, so that a new key of these shapes
 * is checked too. */
#include "model/keys.h"
#include "rules/groups.h"
#include "text/fold.h"

static void report_unknown(const struct rule_run *run, const struct field_agency *field)
{
    const struct document *d = run->document;
    struct finding *f =
        report(run->sink, d->source, field->raw.at, run->code, "danh bạ không có cơ quan \"%.*s\"",
               "the register has no agency \"%.*s\"", STR_ARG(field->raw.text));
    struct names ids = {0};
    for (size_t i = 0; i < d->agencies->data.agencies.n; i++) {
        VEC_PUSH(run->arena, &ids.list, d->agencies->data.agencies.v[i].id.text);
    }
    const struct str *near = nearest(run->arena, field->raw.text, ids.list.v, ids.list.n);
    if (near) {
        hint(run->sink, f, "có phải \"%.*s\"?", "did you mean \"%.*s\"?", STR_ARG(*near));
    } else {
        hint(run->sink, f,
             "ghi mã (id) của một cơ quan trong danh bạ, hoặc thêm cơ quan vào danh bạ",
             "give the id of an agency of the register, or add the agency to it");
    }
}

static void check_struct(const struct rule_run *run, const struct key_table *table,
                         const void *part);

static void check_key(const struct rule_run *run, const struct key *key, const void *member)
{
    if (key->shape == KEY_AGENCY) {
        const struct field_agency *field = member;
        if (run->document->agencies && field->raw.set && field->raw.text.n && !field->agency) {
            report_unknown(run, field);
        }
    } else if (key->shape == KEY_TEXT) {
        check_named_file(run, key, member);
    } else if (key->shape == KEY_MAP) {
        check_struct(run, key->sub, member);
    } else if (key->shape == KEY_MAPS) {
        const VEC(char) *list = member;
        for (size_t i = 0; i < list->n; i++) {
            check_struct(run, key->sub, list->v + i * key->sub->size);
        }
    }
}

static void check_struct(const struct rule_run *run, const struct key_table *table,
                         const void *part)
{
    for (size_t i = 0; i < table->n; i++) {
        check_key(run, &table->keys[i], (const char *)part + table->keys[i].offset);
    }
}

void check_agency_ids(const struct rule_run *run)
{
    check_struct(run, &document_keys, &run->document->meta);
}
