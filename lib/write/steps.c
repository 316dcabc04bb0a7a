/* SPDX-License-Identifier: MIT */
#include "write/steps.h"

/* A comment at the end may speak about the assignment below it or about what comes after (a
 * suppression does), so it keeps the side on which it was written. */
static bool is_before(const struct block *b, const struct assignment *as)
{
    return b->kind != BLOCK_COMMENT || (as->at.end && b->at.end && b->at.start < as->at.start);
}

/* The block after which the assignment stands: the last of the item's paragraphs and bullets. */
static const struct block *anchor_of(const struct block *item)
{
    const struct block *anchor = item;
    for (const struct block *b = block_next(item, item); b; b = block_next(item, b)) {
        if (b->kind == BLOCK_ITEM && !block_is_bullet(b)) {
            break;
        }
        if (is_before(b, item->assignment)) {
            anchor = b;
        }
    }
    return anchor;
}

struct steps steps_of(struct arena *a, const struct block *root, bool inferred)
{
    struct steps steps = {0};
    const struct block *owner = NULL; /* of the assignment that is due after `anchor` */
    const struct block *anchor = NULL;
    for (const struct block *b = block_next(root, root); b; b = block_next(root, b)) {
        VEC_PUSH(a, &steps.list, ((struct step){b, NULL}));
        if (b->assignment && (inferred || !b->assignment->inferred)) {
            owner = b;
            anchor = anchor_of(b);
        }
        if (anchor == b) {
            VEC_PUSH(a, &steps.list, ((struct step){owner, owner->assignment}));
        }
    }
    return steps;
}

bool assignment_has(const struct assignment *as, const struct assignment_field *field)
{
    const void *member = (const char *)as + field->offset;
    if (field->shape == AS_PARTIES) {
        const struct parties *parties = member;
        return parties->list.n || parties->at.end;
    }
    return field->shape == AS_DEADLINE ? ((const struct deadline *)member)->text.set
                                       : ((const struct field *)member)->set;
}

const struct parties *assignment_parties(const struct assignment *as,
                                         const struct assignment_field *field)
{
    const void *member = (const char *)as + field->offset;
    return field->shape == AS_PARTIES ? member : NULL;
}

struct str assignment_text(const struct assignment *as, const struct assignment_field *field)
{
    const void *member = (const char *)as + field->offset;
    if (field->shape == AS_DEADLINE) {
        const struct deadline *deadline = member;
        return deadline->text.set ? deadline->text.text : STR_EMPTY;
    }
    const struct field *text = member;
    return field->shape == AS_TEXT && text->set ? text->text : STR_EMPTY;
}
