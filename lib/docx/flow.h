/* SPDX-License-Identifier: MIT
 * A Word file of anybody -> a flow (read/flow.h): the words as Word shows them. Numbers that Word
 * makes become text, tracked insertions are in and deletions out, fields say their result; text
 * boxes and notes follow the paragraph they hang on. */
#ifndef VANTHU_DOCX_FLOW_H
#define VANTHU_DOCX_FLOW_H

#include "read/flow.h"

/* `path` is how the file is shown. ST_INVALID where it is no Word file or cannot be read: reported
 * under the rules of docx/verify.h. `bytes` outlive the findings. */
enum status flow_from_docx(struct flow *flow, struct str path, struct str bytes) MUST_CHECK;

#endif
