/* SPDX-License-Identifier: MIT
 * What becomes of a finding once a rule has made it: suppressed, switched off, raised, lowered.
 * Inside this room only. */
#ifndef VANTHU_RULES_POLICY_H
#define VANTHU_RULES_POLICY_H

#include "rules/authors.h"
#include "rules/rules.h"

/* Is the rule to run at all, by --select, --ignore and `mức độ: tắt`? The longest prefix wins;
 * of two equally long ones --ignore does. */
bool policy_wants(const struct rule_policy *policy, const char *code);

/* Reports codes and severities of `mức độ` that do not exist (S005). */
void policy_check(struct sink *sink, const struct rule_policy *policy);

/* The severity a finding ends with. `by`: the authors of the document it is about, NULL when it is
 * about none. Settling twice changes nothing. */
enum severity policy_severity(const struct rule_policy *policy, const struct finding *f,
                              const struct authors *by);

/* The profile in force for a document: before 05/3/2020 that of Thông tư 01/2011/TT-BNV. */
bool profile_is_2011(const struct document *d);

/* Suppression comments of one document: `<!-- vanthu-bo-qua C302: lý do -->` in the body,
 * `# vanthu-bo-qua F401: lý do` in the front matter. */
struct suppression {
    struct str code;
    struct span at;     /* of the comment; in the front matter of the key it stands at */
    struct span covers; /* the next block, or the key, and everything below it */
    bool used;
};

struct suppressions {
    VEC(struct suppression) list;
};

/* Reads them; reports those without reason and those of unknown codes (S010). */
struct suppressions suppressions_read(struct arena *a, struct sink *sink, const struct document *d);
/* Does a suppression cover the finding? It is then marked as used. */
bool suppressions_take(struct suppressions *list, const struct finding *f);
/* Reports those that suppressed nothing although their rule ran. */
void suppressions_report(const struct suppressions *list, struct sink *sink,
                         const struct document *d, const struct rule_policy *policy);

#endif
