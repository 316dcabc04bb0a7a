/* SPDX-License-Identifier: MIT */
#include "rules/written.h"

#include "base/str.h"
#include "model/assignment.h"

static bool in_xml(const struct rule_run *run)
{
    return run->document->form == FORM_XML;
}

static const struct key *row_of(const struct key_table *table, const char *vi)
{
    return key_find_vi(table, vi, str_of(vi).n);
}

const struct key_table *keys_under(const char *vi)
{
    return row_of(&document_keys, vi)->sub;
}

struct str written_key(const struct rule_run *run, const struct key_table *table, const char *vi)
{
    static const struct msg key = {"khóa \"%.*s\"", "the key `%.*s`"};
    static const struct msg element = {"phần tử %.*s", "the element %.*s"};
    const struct str name = key_written(run->arena, row_of(table, vi), in_xml(run));
    return str_printf(run->arena, msg_in(in_xml(run) ? element : key, run->sink->lang),
                      STR_ARG(name));
}

struct str written_value(const struct rule_run *run, const struct key_table *table, const char *vi,
                         const char *value)
{
    return key_written_with(run->arena, row_of(table, vi), in_xml(run), value);
}

static const struct assignment_field *field_of(const char *vi)
{
    const struct assignment_field *field = assignment_fields;
    while (!str_is(str_of(vi), field->vi)) {
        field++;
    }
    return field;
}

/* "<tên cơ quan>" without the brackets, which are markup to XML. */
static struct str bare(struct str value)
{
    return str_starts(value, STR("<")) ? str_cut(value, 1, value.n - 1) : value;
}

struct str written_field(const struct rule_run *run, const char *vi, struct msg value)
{
    const struct assignment_field *field = field_of(vi);
    const struct str words = str_of(msg_in(value, run->sink->lang));
    if (!in_xml(run)) {
        return str_printf(run->arena, "> %s: %.*s", vi, STR_ARG(words));
    }
    const struct str inner = bare(words);
    const bool parties = field->shape == AS_PARTIES;
    return parties
               ? str_printf(run->arena, "<%s><party>%.*s</party></%s>", field->xml, STR_ARG(inner),
                            field->xml)
               : str_printf(run->arena, "<%s>%.*s</%s>", field->xml, STR_ARG(inner), field->xml);
}

const char *written_noun(const struct rule_run *run)
{
    static const struct msg line = {"dòng", "a line"};
    static const struct msg element = {"phần tử", "an element"};
    return msg_in(in_xml(run) ? element : line, run->sink->lang);
}
