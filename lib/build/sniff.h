/* SPDX-License-Identifier: MIT
 * Telling our documents from other files of a folder by their first bytes. Inside this room. */
#ifndef VANTHU_BUILD_SNIFF_H
#define VANTHU_BUILD_SNIFF_H

#include "base/str.h"

/* Markdown that starts with front matter, or XML of our namespace that is no register. */
bool sniff_document(struct str path, struct str bytes);
/* The same for a file. One that cannot be read counts as a document: reading it will say why. */
bool sniff_file(struct arena *a, struct str path);

#endif
