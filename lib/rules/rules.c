/* SPDX-License-Identifier: MIT */
#include "rules/rules.h"
#include "rules/groups.h"

/* In the order of the catalogue. A new group is one line here. */
static const struct rule_group *const groups[] = {
    &rules_source,
    &rules_numbering,
    &rules_assignment,
    &rules_citation,
    &rules_form,
    &rules_between,
    NULL,
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
