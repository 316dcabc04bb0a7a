/* SPDX-License-Identifier: MIT
 * YAML (by libyaml) -> trees of text with places and comments. Only what front matter, registers
 * and dossier files need: maps with text keys, lists, text. Duplicate keys, anchors, aliases, tags
 * and several documents in one stream are refused (S002), deep nesting too (S009). */
#ifndef VANTHU_READ_YAML_TREE_H
#define VANTHU_READ_YAML_TREE_H

#include "base/value.h"
#include "diag/finding.h"

/* The stretch `part` of a source. *out is never NULL: an empty map where there is nothing, and what
 * stands before the fault where the YAML is broken; then ST_INVALID, reported. */
enum status yaml_tree(struct arena *a, struct sink *sink, const struct source *source,
                      struct span part, struct value **out) MUST_CHECK;

#endif
