/* SPDX-License-Identifier: MIT */
#include "read/bind.h"

#include "model/dossier.h"
#include "read/value_forms.h"
#include "text/fold.h"

struct binder {
    struct arena *arena;
    struct sink *sink;
    const struct source *source;
};

/* Every VEC(type) has this shape; the table knows the size of its elements. */
struct any_vec {
    void *v;
    size_t n, cap;
};

/* ---- reporting ---- */

/* An empty value has no place of its own. */
static struct span value_place(const struct entry *e)
{
    return e->value->at.end > e->value->at.start ? e->value->at : e->key_at;
}

static bool is_xml(const struct source *source)
{
    return str_starts(str_trim_left(source->text), STR("<"));
}

/* An example in the words of the source; empty where XML writes a list in several lines. */
static struct str example_of(struct arena *a, const struct source *source, const struct key *key)
{
    const bool xml = is_xml(source);
    const bool simple = key->shape <= KEY_AGENCY;
    return key->example && (simple || !xml) ? key_written_with(a, key, xml, key->example)
                                            : STR_EMPTY;
}

static void report_shape(struct binder *b, const struct key *key, const struct entry *e,
                         const char *vi, const char *en)
{
    const struct str name = key_written(b->arena, key, is_xml(b->source));
    struct finding *f =
        report(b->sink, b->source, value_place(e), "S005", "\"%.*s\" phải là %s",
               "\"%.*s\" must be %s", STR_ARG(name), msg_in((struct msg){vi, en}, b->sink->lang));
    const struct str example = example_of(b->arena, b->source, key);
    if (example.n) {
        hint(b->sink, f, "viết như: %.*s", "write it as in: %.*s", STR_ARG(example));
    }
}

/* `Lưu: VT, VP.` without quotes is a map to YAML; to its author it is a text. */
static void report_map_for_text(struct binder *b, const struct key *key, const struct value *v)
{
    const struct entry *e = &v->entries.v[0];
    struct finding *f = report(b->sink, b->source, v->at.end ? v->at : e->key_at, "S005",
                               "mục của \"%s\" có dấu hai chấm nên không đọc được như chữ",
                               "an item of \"%s\" has a colon and does not read as text", key->vi);
    const struct str text = e->value->text;
    hint(b->sink, f, "đặt trong ngoặc kép: \"%.*s: %.*s\"", "put it in quotes: \"%.*s: %.*s\"",
         STR_ARG(e->key), STR_ARG(text));
}

static bool is_quoteless_text(const struct value *v)
{
    return v->kind == VALUE_MAP && v->entries.n == 1 && v->entries.v[0].value->kind == VALUE_TEXT;
}

static void report_no_text(struct binder *b, const struct key *key, const struct entry *e)
{
    if (is_quoteless_text(e->value)) {
        report_map_for_text(b, key, e->value);
    } else {
        report_shape(b, key, e, "một dòng chữ", "a text");
    }
}

/* ---- shapes ---- */

static struct field field_of(const struct value *v)
{
    return (struct field){.text = v->text, .at = v->at, .set = true};
}

static bool get_text(struct binder *b, const struct key *key, const struct entry *e,
                     struct field *out)
{
    if (e->value->kind != VALUE_TEXT) {
        report_no_text(b, key, e);
        return false;
    }
    *out = field_of(e->value);
    out->at = value_place(e);
    return true;
}

static void read_text(struct binder *b, const struct key *key, const struct entry *e, void *member)
{
    if (get_text(b, key, e, member)) {
        value_form_check(b->arena, b->sink, b->source, key, member);
    }
}

/* 115, 30c, 66.25; nothing for a draft. */
static bool is_number(struct str s)
{
    size_t i = 0;
    while (i < s.n && ((s.p[i] >= '0' && s.p[i] <= '9') || (i && s.p[i] == '.'))) {
        i++;
    }
    const struct str rest = str_from(s, i);
    const bool letter = rest.n == 1 && ((rest.p[0] >= 'a' && rest.p[0] <= 'z') ||
                                        (rest.p[0] >= 'A' && rest.p[0] <= 'Z'));
    return !s.n || (i && s.p[i - 1] != '.' && (!rest.n || letter || str_is(rest, "đ")));
}

static void read_number(struct binder *b, const struct key *key, const struct entry *e,
                        void *member)
{
    struct field text = {0};
    if (!get_text(b, key, e, &text)) {
        return;
    }
    if (is_number(text.text)) {
        *(struct field *)member = text;
    } else {
        report_shape(b, key, e, "một số (115 hoặc 30c)", "a number (115 or 30c)");
    }
}

static void read_bool(struct binder *b, const struct key *key, const struct entry *e, void *member)
{
    static const struct {
        const char *word;
        bool value;
    } words[] = {{"true", true}, {"có", true}, {"false", false}, {"không", false}};
    struct field_bool *out = member;
    struct field text = {0};
    if (!get_text(b, key, e, &text)) {
        return;
    }
    const struct str wanted = fold_name(b->arena, text.text);
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (str_is(wanted, words[i].word)) {
            *out = (struct field_bool){.value = words[i].value, .set = true, .at = text.at};
            return;
        }
    }
    report_shape(b, key, e, "có hoặc không (true, false)", "true or false");
}

static void report_no_date(struct binder *b, const struct field *text, bool shape, struct date day)
{
    struct finding *f =
        shape ? report(b->sink, b->source, text->at, "S005", "ngày %.*s không có trong lịch",
                       "there is no day %.*s", STR_ARG(text->text))
              : report(b->sink, b->source, text->at, "S005", "\"%.*s\" không phải là ngày",
                       "\"%.*s\" is not a date", STR_ARG(text->text));
    if (shape && day.month >= 1 && day.month <= 12 &&
        date_last_day(day.year, day.month) < day.day) {
        const unsigned last = date_last_day(day.year, day.month);
        hint(b->sink, f, "tháng %u/%u chỉ có %u ngày", "month %u/%u has only %u days",
             (unsigned)day.month, (unsigned)day.year, last);
    } else {
        hint(b->sink, f, "viết ngày/tháng/năm, ví dụ 05/3/2020", "write d/m/yyyy, as 05/3/2020");
    }
}

static void read_date(struct binder *b, const struct key *key, const struct entry *e, void *member)
{
    struct field_date *out = member;
    if (!get_text(b, key, e, &out->raw) || !str_trim(out->raw.text).n) {
        return;
    }
    struct date day = {0};
    const bool shape = date_read(str_trim(out->raw.text), &day);
    if (shape && date_valid(day)) {
        out->date = day;
    } else {
        report_no_date(b, &out->raw, shape, day);
    }
}

static void read_agency(struct binder *b, const struct key *key, const struct entry *e,
                        void *member)
{
    (void)get_text(b, key, e, &((struct field_agency *)member)->raw);
}

static void read_list(struct binder *b, const struct key *key, const struct entry *e, void *member)
{
    struct field_list *out = member;
    out->set = true;
    out->at = value_place(e);
    if (e->value->kind == VALUE_TEXT) {
        if (str_trim(e->value->text).n) {
            VEC_PUSH(b->arena, &out->list, field_of(e->value));
        }
        return;
    }
    if (e->value->kind == VALUE_MAP) {
        report_no_text(b, key, e);
        return;
    }
    for (size_t i = 0; i < e->value->entries.n; i++) {
        const struct entry *item = &e->value->entries.v[i];
        if (item->value->kind == VALUE_TEXT) {
            VEC_PUSH(b->arena, &out->list, field_of(item->value));
        } else {
            report_no_text(b, key, item);
        }
    }
}

static void bind_map(struct binder *b, const struct key_table *table, const struct value *map,
                     void *out);

static void bind_inner(struct binder *b, const struct key *key, const struct entry *e, void *out)
{
    const struct span at = e->key_at.end ? e->key_at : e->value->at;
    bind_map(b, key->sub, e->value, out);
    bind_required(b->sink, b->source, key->sub, out, FOR_ALL, at);
}

static bool is_absent(const struct value *v)
{
    return v->kind == VALUE_TEXT && !v->text.n;
}

/* Two signers: what they ask for is not there, and what to do until it is. */
static void report_several(struct binder *b, const struct key *key, const struct entry *e)
{
    struct finding *f =
        report(b->sink, b->source, value_place(e), "S005",
               "\"%s\" chỉ ghi được một: vanthu chưa lập được văn bản có nhiều hơn",
               "there can be one \"%s\" only: vanthu makes no document with more", key->vi);
    hint(b->sink, f,
         "ghi một, không có dấu gạch đầu dòng; phần còn lại điền vào tệp Word sau khi tạo, hoặc "
         "đặt sẵn trong mẫu trình bày",
         "give one, without a dash; add the others to the Word file that is made, or to a layout "
         "template");
}

static void read_map(struct binder *b, const struct key *key, const struct entry *e, void *member)
{
    if (e->value->kind == VALUE_MAP) {
        bind_inner(b, key, e, member);
    } else if (e->value->kind == VALUE_LIST && e->value->entries.n > 1) {
        report_several(b, key, e);
    } else if (!is_absent(e->value)) {
        report_shape(b, key, e, "các dòng \"khóa: giá trị\" thụt vào dưới nó",
                     "lines of \"key: value\" below it");
    }
}

static void *add_element(struct binder *b, const struct key *key, void *member)
{
    struct any_vec *vec = member;
    vec_reserve(b->arena, &vec->v, vec->n, &vec->cap, key->sub->size);
    return (char *)vec->v + key->sub->size * vec->n++;
}

static void read_maps(struct binder *b, const struct key *key, const struct entry *e, void *member)
{
    const struct value *v = e->value;
    if (v->kind == VALUE_MAP) {
        bind_inner(b, key, e, add_element(b, key, member)); /* one without its dash */
        return;
    }
    for (size_t i = 0; i < v->entries.n; i++) {
        const struct entry *item = &v->entries.v[i];
        if (item->value->kind == VALUE_MAP) {
            bind_inner(b, key, item, add_element(b, key, member));
        } else {
            report_shape(b, key, item, "danh sách các mục \"- khóa: giá trị\"",
                         "a list of \"- key: value\"");
        }
    }
    if (v->kind == VALUE_TEXT && !is_absent(v)) {
        report_shape(b, key, e, "danh sách các mục \"- khóa: giá trị\"",
                     "a list of \"- key: value\"");
    }
}

static void read_dict(struct binder *b, const struct key *key, const struct entry *e, void *member)
{
    if (e->value->kind != VALUE_MAP) {
        if (!is_absent(e->value)) {
            report_shape(b, key, e, "các mã, dưới mỗi mã là \"khóa: giá trị\"",
                         "ids with \"key: value\" below each");
        }
        return;
    }
    for (size_t i = 0; i < e->value->entries.n; i++) {
        const struct entry *item = &e->value->entries.v[i];
        if (item->value->kind != VALUE_MAP) {
            report_shape(b, key, item, "các mã, dưới mỗi mã là \"khóa: giá trị\"",
                         "ids with \"key: value\" below each");
            continue;
        }
        void *element = add_element(b, key, member);
        *(struct field *)element = (struct field){item->key, item->key_at, true};
        bind_inner(b, key, item, element);
    }
}

struct pairs {
    VEC(struct pair) list;
};

static void read_pairs(struct binder *b, const struct key *key, const struct entry *e, void *member)
{
    struct pairs *out = member;
    if (e->value->kind != VALUE_MAP) {
        report_shape(b, key, e, "các dòng \"tên: giá trị\"", "lines of \"name: value\"");
        return;
    }
    for (size_t i = 0; i < e->value->entries.n; i++) {
        const struct entry *item = &e->value->entries.v[i];
        struct field value = {0};
        if (get_text(b, key, item, &value)) {
            const struct field name = {item->key, item->key_at, true};
            VEC_PUSH(b->arena, &out->list, ((struct pair){name, value}));
        }
    }
}

/* ---- keys ---- */

static void (*const readers[])(struct binder *, const struct key *, const struct entry *,
                               void *) = {
    [KEY_TEXT] = read_text,   [KEY_NUMBER] = read_number, [KEY_BOOL] = read_bool,
    [KEY_DATE] = read_date,   [KEY_AGENCY] = read_agency, [KEY_LIST] = read_list,
    [KEY_MAP] = read_map,     [KEY_MAPS] = read_maps,     [KEY_DICT] = read_dict,
    [KEY_PAIRS] = read_pairs,
};

/* "mã hoá" is "mã hóa". */
static const struct key *find_key(struct binder *b, const struct key_table *table, struct str name)
{
    const struct key *key = key_find_vi(table, name.p, name.n);
    const struct str wanted = fold_name(b->arena, name);
    for (size_t i = 0; !key && i < table->n; i++) {
        if (str_eq(wanted, fold_name(b->arena, str_of(table->keys[i].vi)))) {
            key = &table->keys[i];
        }
    }
    return key;
}

static void report_unknown(struct binder *b, const struct key_table *table, const struct entry *e)
{
    struct str *names = arena_array(b->arena, table->n, sizeof *names);
    for (size_t i = 0; i < table->n; i++) {
        names[i] = str_of(table->keys[i].vi);
    }
    struct finding *f = report(b->sink, b->source, e->key_at, "S003", "không có khóa \"%.*s\"",
                               "unknown key \"%.*s\"", STR_ARG(e->key));
    const struct str *near = nearest(b->arena, e->key, names, table->n);
    if (near) {
        hint(b->sink, f, "có phải \"%.*s\"?", "did you mean \"%.*s\"?", STR_ARG(*near));
    } else {
        hint(b->sink, f, "xem các khóa: vanthu schema", "for the keys: vanthu schema");
    }
}

static void bind_map(struct binder *b, const struct key_table *table, const struct value *map,
                     void *out)
{
    bool *seen = arena_array(b->arena, table->n, sizeof *seen);
    for (size_t i = 0; i < map->entries.n; i++) {
        const struct entry *e = &map->entries.v[i];
        const struct key *key = find_key(b, table, e->key);
        if (!key) {
            report_unknown(b, table, e);
        } else if (seen[key - table->keys]) {
            report(b->sink, b->source, e->key_at, "S002", "khóa \"%s\" ghi hai lần",
                   "key \"%s\" stands twice", key->vi);
        } else {
            seen[key - table->keys] = true;
            readers[key->shape](b, key, e, (char *)out + key->offset);
        }
    }
}

void bind(struct arena *a, struct sink *sink, const struct source *source,
          const struct key_table *table, const struct value *map, void *out)
{
    struct binder b = {a, sink, source};
    bind_map(&b, table, map, out);
}

/* ---- required keys ---- */

static bool is_given(const struct key *key, const void *member)
{
    switch (key->shape) {
    case KEY_BOOL:
        return ((const struct field_bool *)member)->set;
    case KEY_LIST:
        return ((const struct field_list *)member)->list.n > 0;
    case KEY_MAP:
        return true; /* its own keys are asked for */
    case KEY_MAPS:
    case KEY_DICT:
    case KEY_PAIRS:
        return ((const struct any_vec *)member)->n > 0;
    default: /* the others begin with a field */
        return str_trim(((const struct field *)member)->text).n > 0;
    }
}

static void report_missing(struct sink *sink, const struct source *source, const struct key *key,
                           struct span at)
{
    const bool xml = is_xml(source);
    const struct str name = key_written(sink->arena, key, xml);
    struct finding *f =
        report(sink, source, at, "S004", "thiếu \"%.*s\"", "\"%.*s\" is missing", STR_ARG(name));
    const struct str example = example_of(sink->arena, source, key);
    const struct msg noun =
        xml ? (struct msg){"phần tử", "an element"} : (struct msg){"dòng", "a line"};
    if (example.n) {
        hint(sink, f, "thêm %s \"%.*s\"", "add %s \"%.*s\"", msg_in(noun, sink->lang),
             STR_ARG(example));
    }
}

void bind_required(struct sink *sink, const struct source *source, const struct key_table *table,
                   const void *bound, enum key_for kind, struct span at)
{
    for (size_t i = 0; i < table->n; i++) {
        const struct key *key = &table->keys[i];
        if (!(key->required & kind) || is_given(key, (const char *)bound + key->offset)) {
            continue;
        }
        report_missing(sink, source, key, at);
    }
}
