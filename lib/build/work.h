/* SPDX-License-Identifier: MIT
 * Making the files of one target and settling them, by any thread. Inside this room. */
#ifndef VANTHU_BUILD_WORK_H
#define VANTHU_BUILD_WORK_H

#include "build/plan.h"
#include "build/settle.h"

struct work { /* one target while and after it is done */
    const struct target *target;
    struct outcome outcomes[TARGET_FILES];
    struct arena *arena; /* kept when there are findings, else NULL */
    struct sink sink;
};

struct working { /* what all works share; read-only */
    const struct kit *kit;
    const struct settling *settling;
    enum lang lang;
};

/* Never fails: what went wrong is in the outcomes. */
void work_run(const struct working *shared, struct work *work);

#endif
