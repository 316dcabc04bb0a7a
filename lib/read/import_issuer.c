/* SPDX-License-Identifier: MIT
 * Who issued a document: the lines of its letterhead looked up in the register. */
#include "read/import_units.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { LINES_MAX = 8 };

struct letterhead {
    struct str lines[LINES_MAX];
    size_t n;
};

static struct letterhead lines_of(struct str text)
{
    struct letterhead head = {.n = 0};
    while (head.n < LINES_MAX && str_next(&text, '\n', &head.lines[head.n])) {
        head.n++;
    }
    return head;
}

static struct str from_line(struct arena *a, const struct letterhead *head, size_t first)
{
    return str_join(a, head->lines + first, head->n - first, STR(" "));
}

/* Is it how the agency's name stands on its documents? */
static bool is_printed(struct arena *a, const struct agency *agency, struct str name)
{
    VEC(struct str) lines = {0};
    for (size_t i = 0; i < agency->letterhead.list.n; i++) {
        VEC_PUSH(a, &lines, agency->letterhead.list.v[i].text);
    }
    return lines.n && str_eq(fold_name(a, str_join(a, lines.v, lines.n, STR(" "))), name);
}

static const struct agency *find(struct import *im, struct str name)
{
    const struct agency *agency = register_name(im->arena, im->agencies, name).agency;
    const struct str key = fold_name(im->arena, name);
    for (size_t i = 0; !agency && i < im->agencies->data.agencies.n; i++) {
        const struct agency *row = &im->agencies->data.agencies.v[i];
        agency = is_printed(im->arena, row, key) ? row : NULL;
    }
    return agency;
}

/* The longest stretch of lines that ends the letterhead and is a name: what stands above it, the
 * first *above lines, is the superior body. */
static const struct agency *issuer_of(struct import *im, const struct letterhead *head,
                                      size_t *above)
{
    for (*above = 0; im->agencies && *above < head->n; ++*above) {
        const struct agency *agency = find(im, from_line(im->arena, head, *above));
        if (agency) {
            return agency;
        }
    }
    return NULL;
}

/* "UBND TỈNH …" above is the agency's superior, which is printed from the register. */
static bool is_superior(struct import *im, const struct agency *agency, struct str name)
{
    const size_t short_form = utf8_match(name, 0, STR("ubnd "));
    const struct str whole =
        short_form ? str_cat(im->arena, STR("Ủy ban nhân dân "), str_from(name, short_form)) : name;
    const struct agency *above = find(im, name);
    above = above ? above : find(im, whole);
    return above && above == register_agency(im->agencies, str_trim(agency->superior.raw.text));
}

/* ---- not in the register ---- */

/* Does a name of a body begin here, so that what stands above is its superior? */
static bool begins_body(struct arena *a, struct str line)
{
    static const char *const starts[] = {"so ",        "ban ",       "phong ",  "van phong ",
                                         "chi cuc ",   "cuc ",       "vu ",     "trung tam ",
                                         "benh vien ", "thanh tra ", "truong ", "uy ban nhan dan "};
    const struct str key = fold_ascii(a, line);
    for (size_t i = 0; i < COUNT_OF(starts); i++) {
        if (str_starts(key, str_of(starts[i]))) {
            return true;
        }
    }
    return false;
}

static struct str own_name(struct arena *a, const struct letterhead *head)
{
    size_t first = 0;
    for (size_t i = 1; i < head->n; i++) {
        first = begins_body(a, head->lines[i]) ? i : first;
    }
    return from_line(a, head, first);
}

/* An id as a register has them: "so-y-te". */
static struct str id_of(struct arena *a, struct str name)
{
    const struct str slug = fold_slug(a, fold_ascii(a, name));
    return slug.n ? slug : STR("chua-ro");
}

static const struct unit *first_line(const struct import *im, struct str line)
{
    for (size_t i = 0; i < im->n; i++) {
        if (str_eq(im->units[i].text, line)) {
            return &im->units[i];
        }
    }
    return &im->units[0];
}

static void report_stranger(struct import *im, const struct letterhead *head, struct str name,
                            struct str id)
{
    const struct unit *at = first_line(im, head->lines[0]);
    struct finding *f =
        flow_report(im->flow, at->para.source, at->para.at, STR_EMPTY,
                    "danh bạ không có cơ quan \"%.*s\"; tạm ghi mã %.*s",
                    "the register has no agency \"%.*s\"; the id %.*s was written for now",
                    STR_ARG(name), STR_ARG(id));
    hint(im->flow->sink, f,
         "thêm vào danh-ba.yaml, dưới \"cơ quan:\": mã %.*s với \"tên:\" là tên chính thức; hoặc "
         "sửa khóa \"cơ quan\" thành mã đã có",
         "add it to danh-ba.yaml below \"cơ quan:\", %.*s with its official name as \"tên:\"; or "
         "make the key \"cơ quan\" an id that is there",
         STR_ARG(id));
}

void import_issuer(struct import *im)
{
    struct arena *a = im->arena;
    const struct letterhead head = lines_of(im->agency_at);
    if (!head.n) {
        return;
    }
    size_t above = 0;
    const struct agency *agency = issuer_of(im, &head, &above);
    const struct str name = own_name(a, &head);
    const struct str id = agency ? agency->id.text : id_of(a, name);
    import_set(im, "cơ quan", id);
    struct value *value = value_get(im->front, "cơ quan");
    if (!agency) { /* the words of the letterhead stay, as a remark */
        value->remark = str_join(a, head.lines, head.n, STR(" / "));
        report_stranger(im, &head, name, id);
    } else if (above && !is_superior(im, agency, str_join(a, head.lines, above, STR(" ")))) {
        value->remark = str_join(a, head.lines, above, STR(" / "));
    }
}
