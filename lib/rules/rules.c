/* SPDX-License-Identifier: MIT */
#include "rules/rules.h"
#include "rules/groups.h"

/* In the order of the catalogue. A new group is one line here. */
static const struct rule_group *const groups[] = {
    &rules_source, &rules_numbering, &rules_assignment, &rules_citation,
    &rules_form,   &rules_text,      &rules_between,    NULL,
};

const struct rule_group *const *rule_groups(void)
{
    return groups;
}

const struct rule *rule_at(size_t i)
{
    for (const struct rule_group *const *g = groups; *g; g++) {
        if (i < (*g)->n) {
            return &(*g)->rules[i];
        }
        i -= (*g)->n;
    }
    return NULL;
}

size_t rules_with_prefix(struct str prefix)
{
    const struct rule *rule;
    size_t n = 0;
    for (size_t i = 0; prefix.n && (rule = rule_at(i)) != NULL; i++) {
        n += str_starts(str_of(rule->info.code), prefix);
    }
    return n;
}

bool rule_is_fixed(const struct rule_info *rule)
{
    return rule && rule->code[0] == 'S' && rule->severity == SEV_ERROR;
}

const struct rule_info *rule_find(struct str code)
{
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_at(i)) != NULL; i++) {
        if (str_is(code, rule->info.code)) {
            return &rule->info;
        }
    }
    return NULL;
}
