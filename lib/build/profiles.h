/* SPDX-License-Identifier: MIT
 * Keys of a document whose values the profiles (templates/profiles) lay down. Inside this room. */
#ifndef VANTHU_BUILD_PROFILES_H
#define VANTHU_BUILD_PROFILES_H

#include "build/build.h"

/* S005: a profile that does not exist, a level of urgency (độ khẩn) that the document's profile
 * does not have. `folder`: --templates. */
void profiles_check(struct arena *a, struct sink *sink, struct str folder,
                    const struct loaded *loaded);

#endif
