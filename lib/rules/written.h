/* SPDX-License-Identifier: MIT
 * How the source at hand writes what a hint asks for: a key of the front matter and a line of an
 * assignment block in Markdown, elements in XML. Inside this room only. */
#ifndef VANTHU_RULES_WRITTEN_H
#define VANTHU_RULES_WRITTEN_H

#include "model/keys.h"
#include "rules/rules.h"

/* The rows under a key of the document: "báo cáo", "người ký". */
const struct key_table *keys_under(const char *vi);

/* khóa "nơi nhận", or: phần tử <recipients>. In the language of the sink. */
struct str written_key(const struct rule_run *run, const struct key_table *table, const char *vi);
/* trước ngày: 10/12, or: <before>10/12</before> */
struct str written_value(const struct rule_run *run, const struct key_table *table, const char *vi,
                         const char *value);
/* > Chủ trì: <tên cơ quan>, or: <lead><party>tên cơ quan</party></lead> */
struct str written_field(const struct rule_run *run, const char *vi, struct msg value);
/* What that is called: "dòng" ("a line"), or "phần tử" ("an element"). */
const char *written_noun(const struct rule_run *run);

#endif
