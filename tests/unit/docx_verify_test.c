/* SPDX-License-Identifier: MIT
 * The package rules: a clean file is clean, and each single fault is found by its rule. */
#include "unit/docx_made.h"

#include "docx/verify.h"

#include <string.h>

/* In `part`, the first `from` becomes `to`; without `from` the whole part does, new if need be; without
 * `to` the part is taken away. */
struct fault_case {
    const char *code, *part, *from, *to;
};

#define TYPES "[Content_Types].xml"
#define BODY "word/document.xml"
#define RELS "word/_rels/document.xml.rels"
#define STYLES "word/styles.xml"
#define CORE "docProps/core.xml"

static const struct fault_case cases[] = {
    {"P02", TYPES, NULL, NULL},
    {"P04", TYPES, "<Override PartName=\"/word/styles.xml\"",
     "<Override PartName=\"/word/settings.xml\" ContentType=\"a/b\"/><Override PartName=\"/word/styles.xml\""},
    {"P04", TYPES, "<Default Extension=\"xml\"",
     "<Default Extension=\"xml\" ContentType=\"a/b\"/><Default Extension=\"xml\""},
    {"P05", "word/media/a.png", NULL, "PNG"},
    {"P06", TYPES, "</Types>", "<Override PartName=\"/word/no.xml\" ContentType=\"a/b\"/></Types>"},
    {"P06", TYPES, "</Types>",
     "<Override PartName=\"/[Content_Types].xml\" ContentType=\"application/xml\"/></Types>"},
    {"P07", TYPES, "wordprocessingml.document.main+xml", "wordprocessingml.styles+xml"},
    {"P07", TYPES, "wordprocessingml.styles+xml", "wordprocessingml.settings+xml"},
    {"P08", "word/media/", NULL, ""},
    {"P09", "word/a b.xml", NULL, "<?xml version=\"1.0\"?><a/>"},
    {"P09", "/word/a.xml", NULL, "<?xml version=\"1.0\"?><a/>"},
    {"P09", "word\\a.xml", NULL, "<?xml version=\"1.0\"?><a/>"},
    {"P09", "word/Styles.xml", NULL, "<?xml version=\"1.0\"?><a/>"},
    {"P14", "mimetype", NULL, "application/x"},
    {"P15", "_rels/.rels", "relationships/officeDocument\"", "relationships/other\""},
    {"P15", "_rels/.rels", NULL, NULL},
    {"P16", RELS, "Id=\"rId2\"", "Id=\"rId1\""},
    {"P17", RELS, "Target=\"styles.xml\"", "Target=\"word/styles.xml\""},
    {"P17", "_rels/.rels", "Target=\"docProps/app.xml\"", "Target=\"docProps/none.xml\""},
    {"P17", "word/fontTable.xml", NULL, NULL},
    {"P18", BODY, "r:id=\"rIdLink1\"", "r:id=\"rId99\""},
    {"P18", BODY, "r:id=\"rId4\"", "r:id=\"rId44\""},
    {"P19", RELS, "Target=\"https://a.vn\"", "Target=\"https://a vn\""},
    {"P19", RELS, " TargetMode=\"External\"", ""},
    {"P20", RELS, "</Relationships>",
     "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
     "relationships/styles\" Target=\"styles.xml\"/></Relationships>"},
    {"P21", BODY, "<?xml", "\xEF\xBB\xBF<?xml"},
    {"P22", STYLES, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n", ""},
    {"P23", BODY, "<w:document", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document"},
    {"P24", BODY, "</w:body>", ""},
    {"P24", BODY, "<w:body>", "<w:body><x:y/>"},
    {"P24", BODY, "Nội dung", "N\xFF"},
    {"P24", BODY, "Nội dung", "A & B"},
    {"P25", BODY, "Nội dung", "A\x01"},
    {"P25", BODY, "Nội dung", "A\xEF\xBF\xBE"},
    {"P26", BODY, "<w:document ",
     "<w:document xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
     "mc:Ignorable=\"w14\" "},
    {"P27", BODY, "<w:t xml:space=\"preserve\">Nội", "<w:t> Nội"},
    {"P28", BODY, "Nội dung", "Nội\ndung"},
    {"P29", BODY, "Nội dung", "A &amp;amp; B"},
    {"P30", BODY, "</w:p></w:tc>", "</w:p><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc>"},
    {"P30", BODY, "</w:p></w:tc>", "</w:p></w:tc><w:tc/>"},
    {"P31", BODY, "</w:tr>", "</w:tr><w:tr/>"},
    {"P32", BODY, "<w:p>", "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:p>"},
    {"P33", BODY, "<w:p>", "<w:tbl><w:tblPr/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p>"},
    {"P34", BODY, "<w:tcW ", "<w:gridSpan w:val=\"0\"/><w:tcW "},
    {"P35", BODY, "<w:gridCol ", "<w:gridCol w:w=\"1\"/><w:gridCol "},
    {"P36", BODY, "<w:tcW w:w=\"3", "<w:tcW w:w=\"2"},
    {"P37", BODY, "</w:tbl>", "</w:tbl><w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"},
    {"P38", BODY, "</w:p>", "<w:p/></w:p>"},
    {"P38", BODY, "</w:body>", "<w:r><w:t>a</w:t></w:r></w:body>"},
    {"P39", BODY, "<w:pPr>", "<w:r/><w:pPr>"},
    {"P40", BODY, "<w:pStyle w:val=\"VTNoiDung\"/>", "<w:jc w:val=\"both\"/><w:pStyle w:val=\"VTNoiDung\"/>"},
    {"P40", STYLES, "<w:b/>", "<w:sz w:val=\"20\"/><w:b/>"},
    {"P41", BODY, "<w:body>", "<w:body><w:sectPr/>"},
    {"P41", BODY, "</w:sectPr>", "</w:sectPr><w:p/>"},
    {"P42", BODY, " w:type=\"default\"", ""},
    {"P42", BODY, "<w:headerReference", "<w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:headerReference"},
    {"P43", BODY, " w:gutter=\"0\"", ""},
    {"P44", "word/header1.xml", NULL,
     "<?xml version=\"1.0\"?><w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
     "main\"/>"},
    {"P45", BODY, "<w:pStyle w:val=\"VTNoiDung\"/>", "<w:pStyle w:val=\"VTNoiDung\"/><w:jc w:val=\"justify\"/>"},
    {"P45", STYLES, "<w:sz w:val=\"26\"/>", "<w:sz w:val=\"13.5\"/>"},
    {"P45", STYLES, "<w:color w:val=\"FF0000\"/>", "<w:color w:val=\"#FF0000\"/>"},
    {"P45", STYLES, "<w:keepNext/>", "<w:keepNext w:val=\"yes\"/>"},
    {"P46", "word/header1.xml", "w:fldCharType=\"end\"", "w:fldCharType=\"separate\""},
    {"P46", "word/header1.xml", "w:fldCharType=\"begin\"", "w:fldCharType=\"end\""},
    {"P47", BODY, "<w:p>", "<w:bookmarkStart w:id=\"1\" w:name=\"a b\"/><w:bookmarkEnd w:id=\"1\"/><w:p>"},
    {"P47", BODY, "<w:p>", "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:p>"},
    {"P47", BODY, "<w:p>", "<w:bookmarkEnd w:id=\"7\"/><w:p>"},
    {"P48", BODY, "</w:p>",
     "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
     "wordprocessingDrawing\"><wp:docPr id=\"0\" name=\"a\"/></wp:inline></w:drawing></w:r></w:p>"},
    {"P49", BODY, "</w:p>", "<w:r><w:footnoteReference w:id=\"5\"/></w:r></w:p>"},
    {"P49", BODY, "</w:p>", "<w:r><w:commentReference w:id=\"5\"/></w:r></w:p>"},
    {"P51", BODY, "<w:p>",
     "<w:p xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w14:paraId=\"80000001\">"},
    {"P60", STYLES, "w:styleId=\"VTQuocHieu\"", "w:styleId=\"Normal\""},
    {"P60", STYLES, "w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"VTQuocHieu\"",
     "w:customStyle=\"1\" w:styleId=\"VTQuocHieu\""},
    {"P61", STYLES, "<w:basedOn w:val=\"Normal\"/>", "<w:basedOn w:val=\"None\"/>"},
    {"P61", STYLES, "<w:basedOn w:val=\"Normal\"/>", "<w:basedOn w:val=\"VTQuocHieu\"/>"},
    {"P62", STYLES, "w:customStyle=\"1\" w:styleId=\"VTQuocHieu\"",
     "w:default=\"1\" w:styleId=\"VTQuocHieu\""},
    {"P63", BODY, "w:val=\"VTNoiDung\"", "w:val=\"VTNone\""},
    {"P65", BODY, "<w:pStyle w:val=\"VTNoiDung\"/>",
     "<w:pStyle w:val=\"VTNoiDung\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>"},
    {"P67", "word/settings.xml", " w:percent=\"100\"", ""},
    {"P68", "word/settings.xml", "w:val=\"15\"", "w:val=\"12\""},
    {"P69", CORE, "T00:00:00Z", " 00:00"},
    {"P69", CORE, " xsi:type=\"dcterms:W3CDTF\"", ""},
    {"P69", CORE, "</cp:coreProperties>", "<dc:title>x</dc:title></cp:coreProperties>"},
};

static struct str replaced(struct arena *a, struct str bytes, const struct fault_case *c)
{
    const size_t at = str_find(bytes, str_of(c->from), 0);
    if (at == STR_NPOS) {
        fail_msg("%s: no %s in %s", c->code, c->from, c->part);
    }
    return str_printf(a, "%.*s%s%.*s", (int)at, bytes.p, c->to,
                      STR_ARG(str_from(bytes, at + strlen(c->from))));
}

static void plant(struct arena *a, struct package *package, const struct fault_case *c)
{
    for (size_t i = 0; i < package->parts.n; i++) {
        struct package_part *part = &package->parts.v[i];
        if (str_is(part->name, c->part)) {
            if (c->to) {
                part->bytes = c->from ? replaced(a, part->bytes, c) : str_of(c->to);
            } else {
                memmove(part, part + 1, (package->parts.n - i - 1) * sizeof *part);
                package->parts.n--;
            }
            return;
        }
    }
    VEC_PUSH(a, &package->parts, ((struct package_part){str_of(c->part), str_of(c->to)}));
}

static struct str clean(struct arena *a)
{
    return made_bytes(a, made_document(a, MADE_PLAN "Nội dung [trang](https://a.vn).\n\n"
                                                    "| A | B |\n|---|---|\n| 1 | 2 |\n\nHết./.\n",
                                       NULL), NULL);
}

static bool has_code(const struct docx_faults *faults, const char *code)
{
    for (size_t i = 0; i < faults->list.n; i++) {
        if (strcmp(faults->list.v[i].rule->code, code) == 0) {
            return true;
        }
    }
    return false;
}

static struct docx_faults judge(struct arena *a, struct str bytes)
{
    struct docx_faults faults = {0};
    assert_int_equal(docx_verify(a, bytes, &faults), ST_OK);
    return faults;
}

static void a_clean_file_is_clean(void **state)
{
    const struct docx_faults faults = judge(*state, clean(*state));
    assert_int_equal(faults.list.n, 0);
    assert_int_equal(docx_faults_worst(&faults), SEV_OFF);
}

static void every_planted_fault_is_found(void **state)
{
    struct arena *a = *state;
    const struct str bytes = clean(a);
    unsigned missed = 0;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct package package = {0};
        struct str bad = STR_EMPTY;
        struct str broken = STR_EMPTY;
        assert_int_equal(package_read(a, bytes, &package, &bad), ST_OK);
        plant(a, &package, &cases[i]);
        assert_int_equal(package_write(a, &package, &broken), ST_OK);
        const struct docx_faults faults = judge(a, broken);
        if (!has_code(&faults, cases[i].code)) {
            print_error("%s not found: %s in %s\n", cases[i].code, cases[i].to, cases[i].part);
            missed++;
        }
    }
    assert_int_equal(missed, 0);
}

/* Faults below the parts: bytes of the archive changed at a distance from a signature. */
static const struct {
    const char *code, *signature;
    size_t offset;
    unsigned char byte;
} archive_cases[] = {
    {"P10", "PK\x01\x02", 6, 45},   {"P10", "PK\x03\x04", 4, 45},   {"P11", "PK\x01\x02", 8, 8},
    {"P12", "PK\x01\x02", 8, 1},    {"P12", "PK\x01\x02", 10, 12},  {"P12", "PK\x03\x04", 8, 0},
    {"P01", "PK\x05\x06", 0, 'X'},  {"P01", "PK\x01\x02", 16, 0xA5}, {"P13", "PK\x01\x02", 5, 3},
};

static void faults_of_the_archive_are_found(void **state)
{
    struct arena *a = *state;
    const struct str bytes = clean(a);
    for (size_t i = 0; i < COUNT_OF(archive_cases); i++) {
        char *copy = str_c(a, bytes);
        const size_t at = str_find(bytes, (struct str){archive_cases[i].signature, 4}, 0);
        copy[at + archive_cases[i].offset] = (char)archive_cases[i].byte;
        const struct docx_faults faults = judge(a, (struct str){copy, bytes.n});
        if (!has_code(&faults, archive_cases[i].code)) {
            fail_msg("%s not found (case %zu)", archive_cases[i].code, i);
        }
    }
    struct docx_faults faults = judge(a, str_cat(a, STR("junk"), bytes));
    assert_true(has_code(&faults, "P12") || has_code(&faults, "P01"));
    faults = judge(a, str_cat(a, bytes, STR("junk")));
    assert_true(has_code(&faults, "P12"));
}

static void anything_may_be_asked_about(void **state)
{
    static const char *const inputs[] = {"", "PK", "not a zip", "PK\x05\x06"};
    for (size_t i = 0; i < COUNT_OF(inputs); i++) {
        const struct docx_faults faults = judge(*state, str_of(inputs[i]));
        assert_int_equal(docx_faults_worst(&faults), SEV_ERROR);
    }
    /* A file cut anywhere must not crash the reader of the archive. */
    const struct str bytes = clean(*state);
    for (size_t n = 0; n < bytes.n; n += 97) {
        const struct docx_faults faults = judge(*state, str_cut(bytes, 0, n));
        assert_int_equal(docx_faults_worst(&faults), SEV_ERROR);
    }
}

static void rules_are_told_apart_and_explained(void **state)
{
    (void)state;
    const struct docx_rule *rule;
    for (size_t i = 0; (rule = docx_rule_at(i)) != NULL; i++) {
        assert_true(rule->what.vi[0] && rule->what.en[0] && rule->why.vi[0] && rule->why.en[0]);
        for (size_t k = 0; k < i; k++) {
            assert_string_not_equal(rule->code, docx_rule_at(k)->code);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_clean_file_is_clean),
        ARENA_TEST(every_planted_fault_is_found),
        ARENA_TEST(faults_of_the_archive_are_found),
        ARENA_TEST(anything_may_be_asked_about),
        ARENA_TEST(rules_are_told_apart_and_explained),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
