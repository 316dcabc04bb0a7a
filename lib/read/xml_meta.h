/* SPDX-License-Identifier: MIT
 * Elements -> the tree of text that YAML would have given, with Vietnamese keys, so that both forms
 * are bound and checked alike (read/bind.h). */
#ifndef VANTHU_READ_XML_META_H
#define VANTHU_READ_XML_META_H

#include "model/keys.h"
#include "read/xml_words.h"

/* Adds the elements inside `node` to `map`. Comments become comments of entries, remarks and tail,
 * by where they stand; those in `before` (lines, may be empty) go to the first entry. */
void xml_meta(struct xml_in *in, const struct xt_node *node, const struct key_table *table,
              struct value *map, struct str before);

/* Appends the lines of a comment to those in *lines. */
void xml_comment_lines(struct xml_in *in, const struct xt_node *comment, struct str *lines);

/* Is the outermost element <name> of our namespace? Reported (S006) when it is not. */
bool xml_check_root(struct xml_in *in, const struct xt_tree *tree, const char *name);

/* Comments before and after the outermost element. */
struct str xml_comments_before(struct xml_in *in, const struct xt_tree *tree);
void xml_comments_after(struct xml_in *in, const struct xt_tree *tree, struct str *lines);

/* Is the source XML? It begins with '<', comments aside. */
bool xml_is(const struct source *source);

/* A file whose outermost element is that of `table` (register, dossier): its map, empty where there
 * is nothing to be had. ST_INVALID and ST_LIMIT have been reported. */
enum status xml_meta_read(struct arena *a, struct sink *sink, const struct source *source,
                          const struct key_table *table, struct value **out) MUST_CHECK;

#endif
