/* SPDX-License-Identifier: MIT
 * Kinds of agencies and who signs for them. Inside this room; see agency_head_title() outside. */
#ifndef VANTHU_DERIVE_HEAD_H
#define VANTHU_DERIVE_HEAD_H

#include "derive/derive.h"

struct head {
    const char *prefix;    /* how the official name begins */
    const char *kind;      /* for text templates: {{#là.sở}} */
    const char *authority; /* "TM. ỦY BAN NHÂN DÂN"; "": the head signs in his own name */
    const char *title;     /* "GIÁM ĐỐC" */
};

/* Never NULL. */
const struct head *agency_head(struct arena *a, const struct agency *agency);
/* Line above the title of the signer; "" where there is none. */
struct str agency_authority(struct arena *a, const struct agency *agency);

#endif
