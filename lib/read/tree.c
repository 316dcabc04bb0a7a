/* SPDX-License-Identifier: MIT */
#include "read/tree.h"

struct tree tree_new(struct sink *sink, const struct source *source, struct block *root)
{
    return (struct tree){sink, source, root, root};
}

unsigned block_level(const struct block *b)
{
    if (b->label.form != LABEL_NONE) {
        return label_level(&b->label);
    }
    /* "#" is as deep as "I.", "##" as "1.", "###" as "1.1." */
    struct label stand_in = {.form = LABEL_ROMAN, .depth = 1};
    if (b->heading > 1) {
        stand_in.form = LABEL_DECIMAL;
        stand_in.depth = b->heading - 1 < LABEL_DEPTH_MAX ? b->heading - 1 : LABEL_DEPTH_MAX;
    }
    return label_level(&stand_in);
}

void tree_add(struct tree *t, struct block *b)
{
    if (b->kind != BLOCK_ITEM) {
        block_append(t->open, b);
        return;
    }
    struct block *up = t->open;
    const unsigned level = block_level(b);
    while (up != t->root && block_level(up) >= level) {
        up = up->parent;
    }
    block_append(up, b);
    t->open = b;
}

struct block *tree_owner(const struct tree *t)
{
    struct block *item = t->open;
    while (item != t->root && block_is_bullet(item)) {
        item = item->parent;
    }
    return item;
}

void tree_assign(struct tree *t, struct assignment *as)
{
    struct block *item = tree_owner(t);
    if (item == t->root) {
        struct finding *f =
            report(t->sink, t->source, as->at, "S008", "khối phân công không đứng dưới mục nào",
                   "an assignment block that belongs to no item");
        hint(t->sink, f, "đặt khối ngay sau nội dung của mục được phân công",
             "put the block after the words of the item it assigns");
    } else if (item->assignment) {
        struct finding *f =
            report(t->sink, t->source, as->at, "S008", "mục \"%.*s\" đã có khối phân công",
                   "item \"%.*s\" has an assignment block already", STR_ARG(item->label.raw));
        related(t->sink, f, t->source, item->assignment->at, "khối thứ nhất", "the first block");
        hint(t->sink, f, "gộp hai khối làm một", "make one block of the two");
    } else {
        item->assignment = as;
    }
}
