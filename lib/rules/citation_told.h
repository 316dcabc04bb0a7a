/* SPDX-License-Identifier: MIT
 * Who issued a document, where the words before its citation say so. Inside this room only. */
#ifndef VANTHU_RULES_CITATION_TOLD_H
#define VANTHU_RULES_CITATION_TOLD_H

#include "base/str.h"

#include <stdbool.h>

/* `before`: the sentence up to the type of the citation, or up to "số" or the number where no type
 * stands (`typed` false). True where it names the body that issued the document: as the subject
 * ("Bộ Y tế hướng dẫn tại", "HĐND tỉnh đã thông qua", "UBND tỉnh có văn bản trả lời"), or as the
 * one whose paper it is ("theo đề nghị của Sở Tài chính tại", "báo cáo của Bộ Tài chính ("). */
bool issuer_told_before(struct str before, bool typed);

/* `between`: what stands between two citations. Does the second amend the first ("(được sửa đổi, bổ
 * sung bởi"), so that one body has issued both? */
bool issuer_amends(struct str between);

#endif
