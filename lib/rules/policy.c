/* SPDX-License-Identifier: MIT */
#include "rules/policy.h"

static const struct {
    struct str word;
    enum severity severity;
} severity_words[] = {
    {STR_INIT("lỗi"), SEV_ERROR},        {STR_INIT("error"), SEV_ERROR},
    {STR_INIT("cảnh báo"), SEV_WARNING}, {STR_INIT("warning"), SEV_WARNING},
    {STR_INIT("ghi chú"), SEV_NOTE},     {STR_INIT("note"), SEV_NOTE},
    {STR_INIT("tắt"), SEV_OFF},          {STR_INIT("off"), SEV_OFF},
};

static bool severity_read(struct str word, enum severity *severity)
{
    for (size_t i = 0; i < COUNT_OF(severity_words); i++) {
        if (str_eq(severity_words[i].word, word)) {
            *severity = severity_words[i].severity;
            return true;
        }
    }
    return false;
}

/* Length of the longest listed prefix of `code`, plus 1; 0 when none fits. */
static size_t longest_prefix(const struct names *names, struct str code)
{
    size_t longest = 0;
    for (size_t i = 0; i < names->list.n; i++) {
        const struct str prefix = names->list.v[i];
        if (str_starts(code, prefix) && prefix.n + 1 > longest) {
            longest = prefix.n + 1;
        }
    }
    return longest;
}

/* What `mức độ` says about a code: the longest prefix decides. */
static bool override_of(const struct rule_policy *policy, struct str code, enum severity *severity)
{
    size_t longest = 0;
    if (!policy || !policy->dossier) {
        return false;
    }
    const struct dossier_meta *meta = &policy->dossier->meta;
    for (size_t i = 0; i < meta->severities.n; i++) {
        const struct pair *pair = &meta->severities.v[i];
        enum severity value;
        if (pair->key.text.n > longest && str_starts(code, pair->key.text) &&
            severity_read(pair->value.text, &value)) {
            longest = pair->key.text.n;
            *severity = value;
        }
    }
    return longest > 0;
}

bool policy_wants(const struct rule_policy *policy, const char *code)
{
    enum severity severity = SEV_ERROR;
    if (!policy) {
        return true;
    }
    const struct str s = str_of(code);
    if (rule_is_fixed(rule_find(s))) {
        return true;
    }
    const size_t selected = longest_prefix(&policy->select, s);
    const size_t ignored = longest_prefix(&policy->ignore, s);
    if ((policy->select.list.n && !selected) || (ignored && ignored >= selected)) {
        return false;
    }
    return !override_of(policy, s, &severity) || severity != SEV_OFF;
}

void policy_check(struct sink *sink, const struct rule_policy *policy)
{
    if (!policy || !policy->dossier) {
        return;
    }
    const struct dossier *dossier = policy->dossier;
    for (size_t i = 0; i < dossier->meta.severities.n; i++) {
        const struct pair *pair = &dossier->meta.severities.v[i];
        enum severity ignored;
        if (rule_is_fixed(rule_find(pair->key.text))) {
            report(sink, dossier->source, pair->key.at, "S005",
                   "mức độ của %.*s không đổi được: nguồn phải đọc được trọn vẹn",
                   "the severity of %.*s cannot be changed: the source must be readable whole",
                   STR_ARG(pair->key.text));
        } else if (!rules_with_prefix(pair->key.text)) {
            struct finding *f = report(sink, dossier->source, pair->key.at, "S005",
                                       "không có quy tắc nào mang mã \"%.*s\"",
                                       "no rule has the code \"%.*s\"", STR_ARG(pair->key.text));
            hint(sink, f, "xem các mã bằng lệnh: vanthu rules",
                 "list the codes with: vanthu rules");
        }
        if (!severity_read(pair->value.text, &ignored)) {
            struct finding *f =
                report(sink, dossier->source, pair->value.at, "S005", "không có mức độ \"%.*s\"",
                       "no severity \"%.*s\"", STR_ARG(pair->value.text));
            hint(sink, f, "dùng: lỗi, cảnh báo, ghi chú hoặc tắt",
                 "use: lỗi, cảnh báo, ghi chú or tắt (error, warning, note, off)");
        }
    }
}

static bool is_capped(const struct finding *f, const struct authors *by)
{
    return by && f->rule && f->rule->code[0] != 'S' && authors_are_others(by, f->at);
}

enum severity policy_severity(const struct rule_policy *policy, const struct finding *f,
                              const struct authors *by)
{
    enum severity severity = f->severity;
    if (f->rule && !rule_is_fixed(f->rule)) {
        (void)override_of(policy, str_of(f->rule->code), &severity);
    }
    if (policy && policy->strict && severity == SEV_WARNING) {
        severity = SEV_ERROR;
    }
    return severity == SEV_ERROR && is_capped(f, by) ? SEV_WARNING : severity;
}

bool profile_is_2011(const struct document *d)
{
    static const struct date nd30 = {2020, 3, 5};
    if (d->meta.profile.text.n) {
        return str_is(d->meta.profile.text, "tt01-2011");
    }
    const struct date day = document_day(d);
    return day.year && date_cmp(day, nd30) < 0;
}
