/* SPDX-License-Identifier: MIT */
#include "rules/facts.h"
#include "rules/policy.h"

static void run_rules(const struct rule_run *base, const struct rule_policy *policy)
{
    const struct rule *rule;
    for (size_t i = 0; (rule = rule_at(i)) != NULL; i++) {
        if (!policy_wants(policy, rule->info.code)) {
            continue;
        }
        struct rule_run run = *base;
        run.code = rule->info.code;
        if (run.document && rule->check) {
            rule->check(&run);
        }
        if (!run.document && rule->check_dossier) {
            rule->check_dossier(&run);
        }
    }
}

/* The document a finding is about, NULL when it is about none of them. */
static size_t document_of(const struct finding *f, const struct document *const *documents,
                          size_t n)
{
    size_t i = 0;
    while (i < n && (!f->source || f->source != documents[i]->source)) {
        i++;
    }
    return i;
}

static bool keep(const struct finding *f, const struct rule_policy *policy)
{
    return f->severity != SEV_OFF && (!f->rule || policy_wants(policy, f->rule->code));
}

/* Applies suppressions and policy to all findings of the sink and drops what is off. */
static void settle(struct arena *a, struct sink *sink, const struct document *const *documents,
                   size_t n, const struct rule_policy *policy)
{
    struct suppressions *quiet = arena_array(a, n, sizeof *quiet);
    struct authors *authors = arena_array(a, n, sizeof *authors);
    for (size_t i = 0; i < n; i++) {
        quiet[i] = suppressions_read(a, sink, documents[i]);
        authors[i] = authors_of(a, documents[i]);
    }
    size_t kept = 0;
    for (size_t i = 0; i < sink->list.n; i++) {
        struct finding *f = sink->list.v[i];
        const size_t of = document_of(f, documents, n);
        if (of < n && suppressions_take(&quiet[of], f)) {
            continue;
        }
        sink->list.v[kept++] = f;
    }
    sink->list.n = kept;
    for (size_t i = 0; i < n; i++) {
        suppressions_report(&quiet[i], sink, documents[i], policy);
    }
    kept = 0;
    for (size_t i = 0; i < sink->list.n; i++) {
        struct finding *f = sink->list.v[i];
        const size_t of = document_of(f, documents, n);
        f->severity = policy_severity(policy, f, of < n ? &authors[of] : NULL);
        if (keep(f, policy)) {
            sink->list.v[kept++] = f;
        }
    }
    sink->list.n = kept;
}

static struct rule_run run_of(struct arena *a, struct sink *sink, const struct rule_policy *policy)
{
    struct rule_run run = {.arena = a, .sink = sink};
    run.dossier = policy ? policy->dossier : NULL;
    run.facts = facts_new(a);
    return run;
}

void rules_check_document(struct arena *a, struct sink *sink, const struct document *d,
                          const struct rule_policy *policy)
{
    struct rule_run run = run_of(a, sink, policy);
    run.document = d;
    run_rules(&run, policy);
    settle(a, sink, &d, 1, policy);
}

void rules_check_dossier(struct arena *a, struct sink *sink, const struct dossier *dossier,
                         const struct rule_policy *policy)
{
    struct rule_run run = run_of(a, sink, policy);
    const size_t n = dossier->documents.n;
    const struct document **documents = arena_array(a, n, sizeof *documents);
    run.dossier = dossier;
    for (size_t i = 0; i < n; i++) {
        documents[i] = run.document = dossier->documents.v[i];
        run_rules(&run, policy);
    }
    run.document = NULL;
    run_rules(&run, policy);
    policy_check(sink, policy);
    settle(a, sink, documents, n, policy);
}
