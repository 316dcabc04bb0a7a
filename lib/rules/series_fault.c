/* SPDX-License-Identifier: MIT */
#include "rules/series.h"

#include <stdarg.h>

struct fault *fault_add(struct walk *w, const char *code, const struct block *item)
{
    struct fault *fault = ARENA_NEW(w->faults->arena, struct fault);
    fault->code = code;
    fault->item = item;
    fault->better = STR_EMPTY;
    VEC_PUSH(w->faults->arena, &w->faults->list, fault);
    return fault;
}

static struct str item_key(const struct block *const *item)
{
    return (struct str){(const char *)item, sizeof *item};
}

void fault_want(struct walk *w, struct fault *fault, unsigned wanted)
{
    fault->wanted = wanted;
    if (!map_get(&w->faults->by_item, item_key(&fault->item))) {
        (void)map_put(&w->faults->by_item, item_key(&fault->item), fault);
    }
}

const struct fault *fault_of(const struct walk *w, const struct block *item)
{
    return map_get(&w->faults->by_item, item_key(&item));
}

void fault_say(struct walk *w, struct fault *fault, const char *vi, const char *en, ...)
{
    va_list args;
    va_start(args, en);
    va_list again;
    va_copy(again, args);
    fault->text.vi = str_c(w->faults->arena, str_vprintf(w->faults->arena, vi, args));
    fault->text.en = str_c(w->faults->arena, str_vprintf(w->faults->arena, en, again));
    va_end(again);
    va_end(args);
}

void fault_advise(struct walk *w, struct fault *fault, struct str label)
{
    struct arena *a = w->faults->arena;
    fault->hint.vi = str_c(a, str_printf(a,
                                         "sửa thành %.*s, hoặc đánh số lại cả văn bản bằng: "
                                         "vanthu fmt --renumber",
                                         STR_ARG(label)));
    fault->hint.en = str_c(a, str_printf(a,
                                         "make it %.*s, or renumber the document with: "
                                         "vanthu fmt --renumber",
                                         STR_ARG(label)));
}
