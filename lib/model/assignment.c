/* SPDX-License-Identifier: MIT */
#include "model/assignment.h"

#define AT(member) offsetof(struct assignment, member)

const struct assignment_field assignment_fields[] = {
    {"Chủ trì",
     "lead",
     AS_PARTIES,
     AT(lead),
     {"cơ quan chịu trách nhiệm chính, tên cách nhau bằng \";\"",
      "who leads, names between \";\""}},
    {"Phối hợp",
     "with",
     AS_PARTIES,
     AT(with),
     {"các cơ quan phối hợp, tên cách nhau bằng \";\"", "who co-ordinates, names between \";\""}},
    {"Thời hạn",
     "deadline",
     AS_DEADLINE,
     AT(deadline),
     {"ngày, tháng, quý, năm, định kỳ hoặc thường xuyên", "until when, or how often"}},
    {"Sản phẩm",
     "product",
     AS_TEXT,
     AT(product),
     {"kết quả phải có khi hoàn thành", "what must be there in the end"}},
    {"Kinh phí", "funding", AS_TEXT, AT(funding), {"nguồn kinh phí", "who pays"}},
    {"Báo cáo", "report", AS_TEXT, AT(report), {"kỳ báo cáo và nơi nhận", "reporting duty"}},
    {"Mã", "code", AS_TEXT, AT(code), {"mã nhiệm vụ để theo dõi", "code used for tracking"}},
    {"Ghi chú", "note", AS_TEXT, AT(note), {"ghi chú", "remark"}},
};
const size_t assignment_fields_n = COUNT_OF(assignment_fields);

struct party *parties_find(const struct parties *parties, const struct named *who)
{
    for (size_t i = 0; i < parties->list.n; i++) {
        const struct named *other = &parties->list.v[i].who;
        if (other->agency == who->agency && other->group == who->group) {
            return &parties->list.v[i];
        }
    }
    return NULL;
}
