/* SPDX-License-Identifier: MIT
 * Words of the parent on their way into a derived document. A text template cannot carry runs,
 * tables and items, so it carries a mark where they go; after the template has been read as a
 * document, the marks are replaced by copies. Inside this room. */
#ifndef VANTHU_DERIVE_QUOTE_H
#define VANTHU_DERIVE_QUOTE_H

#include "derive/derive.h"

enum quote_kind {
    QUOTE_WORDS, /* the words of an item, inside a paragraph */
    QUOTE_BELOW, /* everything below an item; its mark stands alone in a paragraph */
};

struct quote {
    enum quote_kind kind;
    const struct block *item;
};

struct quotes {
    const struct agency *agency; /* whose plan it goes into */
    VEC(struct quote) list;
};

/* The mark to put into the template, "" where the item has nothing of that kind. */
struct str quote_mark(struct arena *a, struct quotes *quotes, enum quote_kind kind,
                      const struct block *item);

/* Puts copies of the parent's words in the place of all marks. Copies have no place in a source, no
 * comments, no headings, and not the "./." that ends the parent. */
void quotes_splice(struct arena *a, struct document *d, const struct quotes *quotes);

#endif
