/* SPDX-License-Identifier: MIT
 * A document from its source to the parts of a Word file, for tests. */
#ifndef VANTHU_TESTS_DOCX_MADE_H
#define VANTHU_TESTS_DOCX_MADE_H

#include "unit/fixture.h"

#include "docx/docx.h"
#include "docx/package.h"
#include "read/read.h"

static const char made_register[] =
    "cơ quan:\n"
    "  ubnd:\n    tên: Ủy ban nhân dân tỉnh Thanh Hóa\n    viết tắt: UBND\n"
    "    trên văn bản: [ỦY BAN NHÂN DÂN, TỈNH THANH HÓA]\n    địa danh: Thanh Hóa\n"
    "  syt:\n    tên: Sở Y tế\n    viết tắt: SYT\n    cấp trên: ubnd\n    địa danh: Thanh Hóa\n"
    "  slđ:\n    tên: Sở Lao động - Thương binh và Xã hội\n    viết tắt: SLĐTBXH\n"
    "    cấp trên: ubnd\n    địa danh: Thanh Hóa\n";

#define MADE_PLAN                                                                                                      \
    "---\nloại: kế hoạch\nsố: 8\nký hiệu: KH-UBND\nngày: 05/3/2026\nđịa danh: Thanh Hóa\n"             \
    "cơ quan: ubnd\ntrích yếu: Thử nghiệm\ncăn cứ: [Căn cứ Luật A;, Căn cứ Luật B]\n"             \
    "người ký:\n  quyền hạn: KT. CHỦ TỊCH\n  chức vụ: PHÓ CHỦ TỊCH\n  họ tên: Trần Văn A\n" \
    "nơi nhận: [Như trên, \"Lưu: VT, VX.\"]\n---\n\n"

static inline struct document *made_document(struct arena *a, const char *text,
                                             const struct agency_register **agencies)
{
    struct sink sink = sink_new(a, LANG_EN, NULL);
    struct agency_register *r = NULL;
    struct document *d = NULL;
    const struct source *names = source_new(a, STR("danh-ba.yaml"), str_of(made_register));
    const struct source *source = source_new(a, STR("thu.md"), str_of(text));
    assert_int_equal(register_read(a, &sink, names, &r), ST_OK);
    assert_int_equal(document_read(a, &sink, source, &d), ST_OK);
    document_resolve(a, d, r);
    if (agencies) {
        *agencies = r;
    }
    return d;
}

static inline struct str made_bytes(struct arena *a, const struct document *d,
                                    const struct docx_options *options)
{
    struct sink sink = sink_new(a, LANG_EN, NULL);
    const struct docx_layouts *layouts = NULL;
    struct str bytes = STR_EMPTY;
    assert_int_equal(docx_layouts_load(a, &sink, STR(""), &layouts), ST_OK);
    assert_int_equal(docx_make(a, layouts, d, options, &bytes), ST_OK);
    return bytes;
}

static inline struct str made_part(struct arena *a, struct str bytes, const char *name)
{
    struct package package = {0};
    struct str bad = STR_EMPTY;
    assert_int_equal(package_read(a, bytes, &package, &bad), ST_OK);
    for (size_t i = 0; i < package.parts.n; i++) {
        if (str_is(package.parts.v[i].name, name)) {
            return package.parts.v[i].bytes;
        }
    }
    return STR_EMPTY;
}

/* word/document.xml of a document in Markdown. */
static inline struct str made_body(struct arena *a, const char *text)
{
    return made_part(a, made_bytes(a, made_document(a, text, NULL), NULL), "word/document.xml");
}

#define assert_has(text, what) assert_true(str_find((text), str_of(what), 0) != STR_NPOS)
#define assert_lacks(text, what) assert_true(str_find((text), str_of(what), 0) == STR_NPOS)

#endif
