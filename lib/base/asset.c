/* SPDX-License-Identifier: MIT */
#include "base/asset.h"

bool asset_find(struct str path, struct str *bytes)
{
    for (size_t i = 0; i < assets_n; i++) {
        if (str_is(path, assets[i].path)) {
            *bytes = (struct str){assets[i].bytes, assets[i].n};
            return true;
        }
    }
    return false;
}
