/* SPDX-License-Identifier: MIT
 * What a text template can say about a parent, an agency and its tasks: the slots, by their
 * Vietnamese names. Inside this room. */
#ifndef VANTHU_DERIVE_VALUES_H
#define VANTHU_DERIVE_VALUES_H

#include "derive/quote.h"

/* cơ quan: mã, tên, viết tắt, địa danh, quyền hạn, chức vụ, là (its kind) */
struct value *values_agency(struct arena *a, const struct agency *agency);

/* gốc: số, ký hiệu, số ký hiệu, ngày, cơ quan, trích yếu, về, loại, mục kinh phí */
struct value *values_parent(struct arena *a, const struct document *d);

/* nhóm nhiệm vụ: the agency's tasks by role (chủ trì, phối hợp, chung), each `việc` with tham
 * chiếu, lời dẫn, lời, phần dưới and the fields of its assignment; kinh phí riêng: those with a
 * source of funding. Sets them in `values`. */
void values_tasks(struct arena *a, struct value *values, const struct tasks *tasks,
                  struct quotes *quotes);

/* báo cáo, cấp trên, đầu mối, cùng thực hiện: duties of reporting and who gets the plan. */
void values_reports(struct arena *a, struct value *values, const struct document *parent,
                    const struct agency *agency);
void values_recipients(struct arena *a, struct value *values, const struct document *parent,
                       const struct tasks *tasks, const struct agency *agency);

#endif
