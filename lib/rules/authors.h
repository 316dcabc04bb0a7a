/* SPDX-License-Identifier: MIT
 * Who wrote which part of a document: what another body wrote cannot be mended here, so its
 * findings are capped and its words stay. The parts are looked up once a document and then asked
 * by binary search: a long document has tens of thousands of findings. Inside this room only. */
#ifndef VANTHU_RULES_AUTHORS_H
#define VANTHU_RULES_AUTHORS_H

#include "model/document.h"

/* Stretches of one source, sorted and apart from each other. */
struct places {
    VEC(struct span) list;
};

struct authors {
    bool received;          /* the whole document came from another body … */
    struct places receiver; /* … but for these: assignment blocks, the key `báo cáo` */
    struct places parent;   /* of a derived plan: items that quote the parent plan */
};

struct authors authors_of(struct arena *a, const struct document *d);

/* Is the place in a part that the receiver of a document has written? */
bool authors_receiver(const struct authors *by, struct span at);
/* Does it lie in words that another body wrote? */
bool authors_are_others(const struct authors *by, struct span at);

#endif
