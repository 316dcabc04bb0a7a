/* SPDX-License-Identifier: MIT */
#include "derive/number.h"

#include "base/buf.h"
#include "text/numeral.h"

/* The numbers of the decimal items above, "2.1" -> {2, 1}. */
struct prefix {
    unsigned number[LABEL_DEPTH_MAX];
    unsigned depth;
};

/* The number with the closing of the label; the decree's where the parent plan had "1-" or "a.)".
 */
static struct str closed(struct arena *a, struct str number, struct label *label)
{
    label->closing = label_closing_usual(label) ? label->closing : label_closing_due(label->form);
    label->dotted = false;
    return label->closing ? str_cat(a, number, (struct str){&label->closing, 1}) : number;
}

static void set_numbers(struct label *label, const struct prefix *p)
{
    label->depth = p->depth;
    for (unsigned i = 0; i < p->depth; i++) {
        label->number[i] = p->number[i];
    }
}

static struct prefix number_roman(struct arena *a, struct label *label, struct prefix above,
                                  unsigned n)
{
    (void)above;
    label->raw = closed(a, roman_of(a, n), label);
    label->number[0] = n;
    return (struct prefix){.depth = 0};
}

static struct prefix number_decimal(struct arena *a, struct label *label, struct prefix above,
                                    unsigned n)
{
    if (above.depth == LABEL_DEPTH_MAX) {
        return above; /* deeper than a label can say: left as the parent wrote it */
    }
    above.number[above.depth++] = n;
    struct buf b = buf_new(a);
    for (unsigned i = 0; i < above.depth; i++) {
        buf_printf(&b, "%s%u", i ? "." : "", above.number[i]);
    }
    label->raw = closed(a, buf_str(&b), label);
    set_numbers(label, &above);
    return above;
}

static struct prefix number_letter(struct arena *a, struct label *label, struct prefix above,
                                   unsigned n)
{
    const struct str letter = str_of(point_of(n));
    if (letter.n) {
        label->raw = closed(a, letter, label);
        label->number[0] = n;
    }
    return above;
}

typedef struct prefix number_fn(struct arena *a, struct label *label, struct prefix above,
                                unsigned n);

static number_fn *const number_by_form[LABEL_FORMS] = {
    [LABEL_ROMAN] = number_roman,
    [LABEL_DECIMAL] = number_decimal,
    [LABEL_LETTER] = number_letter,
};

static void number_below(struct arena *a, struct block *parent, struct prefix above)
{
    unsigned count[LABEL_FORMS] = {0};
    for (struct block *b = parent->first; b; b = b->next) {
        struct prefix inner = above;
        number_fn *number = b->kind == BLOCK_ITEM ? number_by_form[b->label.form] : NULL;
        if (number) {
            inner = number(a, &b->label, above, ++count[b->label.form]);
        }
        number_below(a, b, inner);
    }
}

void items_number(struct arena *a, struct document *d)
{
    number_below(a, d->root, (struct prefix){.depth = 0});
}
