/* SPDX-License-Identifier: MIT
 * The two languages vanthu speaks. Every text for a person is a pair; both have the same
 * %-arguments in the same order. */
#ifndef VANTHU_DIAG_LANG_H
#define VANTHU_DIAG_LANG_H

enum lang { LANG_VI, LANG_EN };

struct msg {
    const char *vi, *en;
};

static inline const char *msg_in(struct msg m, enum lang lang)
{
    return lang == LANG_EN ? m.en : m.vi;
}

#endif
