/* SPDX-License-Identifier: MIT
 * Telling our documents from other files of a folder by their first bytes. A document that was
 * emptied or damaged must not pass for no document at all: it is one unless it is plainly something
 * else. Inside this room. */
#ifndef VANTHU_BUILD_SNIFF_H
#define VANTHU_BUILD_SNIFF_H

#include "base/str.h"

/* Markdown is a document when it is empty, begins with a line of dashes, has keys of ours in its
 * first lines or is in no encoding we can see; without any of that it is somebody's notes. XML is
 * one unless its start tag is whole and somebody else's, or a register's. */
bool sniff_document(struct arena *a, struct str path, struct str bytes);
/* The same for a file. One that cannot be read counts as a document: reading it will say why. */
bool sniff_file(struct arena *a, struct str path);

#endif
