/* SPDX-License-Identifier: MIT
 * Names of output folders. Inside this room. */
#ifndef VANTHU_BUILD_NAME_H
#define VANTHU_BUILD_NAME_H

#include "build/build.h"

/* Gives every dossier its `id`: the ASCII form of its folder's name; where several would have the
 * same, with the names of the folders above. Does not depend on the order of the dossiers, as long
 * as the folders above differ. */
void dossiers_name(struct arena *a, struct load_result *result);

#endif
