/* SPDX-License-Identifier: MIT */
#include "read/yaml_tree.h"

#include "base/map.h"
#include "read/read.h"
#include "read/yaml_part.h"
#include "text/utf8.h"

#include <yaml.h>

/* libyaml's own memory, given back when the arena is freed even if we leave in the middle. */
struct parser {
    yaml_parser_t parser;
    yaml_event_t event;
    bool has_parser, has_event;
};

struct yaml_reader {
    struct arena *arena;
    struct sink *sink;
    const struct source *source;
    struct span part;
    struct parser *in;
    struct {
        size_t chars;
        uint32_t offset;
    } mark;               /* the last mark that was converted: marks come nearly in order */
    struct spans scalars; /* keys and texts, for the comments between them */
    unsigned depth;
    bool stopped; /* nothing more to be had */
    bool wrong;   /* something was reported */
};

static void drop_event(struct parser *in)
{
    if (in->has_event) {
        yaml_event_delete(&in->event);
        in->has_event = false;
    }
}

static void close_parser(void *handle)
{
    struct parser *in = handle;
    drop_event(in);
    if (in->has_parser) {
        yaml_parser_delete(&in->parser);
        in->has_parser = false;
    }
}

static void open_parser(struct yaml_reader *r)
{
    r->in = ARENA_NEW(r->arena, struct parser);
    if (!yaml_parser_initialize(&r->in->parser)) {
        arena_out_of_memory(r->arena);
    }
    r->in->has_parser = true;
    arena_defer(r->arena, close_parser, r->in);
    const struct str text = source_text(r->source, r->part);
    yaml_parser_set_encoding(&r->in->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r->in->parser, (const unsigned char *)text.p, text.n);
}

/* libyaml counts characters from the start of the part; we count bytes of the source. */
static uint32_t offset_of(struct yaml_reader *r, const yaml_mark_t *mark)
{
    const struct str text = source_text(r->source, r->part);
    size_t at = r->mark.offset;
    uint32_t c = 0;
    while (r->mark.chars < mark->index && at < text.n) {
        at += utf8_get(text, at, &c);
        r->mark.chars++;
    }
    while (r->mark.chars > mark->index && at > 0) {
        at -= utf8_back(text, at, &c);
        r->mark.chars--;
    }
    r->mark.offset = (uint32_t)at;
    return r->part.start + r->mark.offset;
}

static struct span event_span(struct yaml_reader *r)
{
    const uint32_t start = offset_of(r, &r->in->event.start_mark);
    const uint32_t end = offset_of(r, &r->in->event.end_mark);
    return (struct span){start, end};
}

static void report_fault(struct yaml_reader *r)
{
    const yaml_parser_t *p = &r->in->parser;
    struct yaml_fault fault = {
        .problem = p->problem ? p->problem : "",
        .context = p->context ? p->context : "",
        .at = offset_of(r, &p->problem_mark),
        .context_at = offset_of(r, &p->context_mark),
    };
    if (p->error == YAML_READER_ERROR) {
        fault.at = r->part.start + (uint32_t)p->problem_offset;
    }
    yaml_report(r->sink, r->source, &fault);
}

static void stop(struct yaml_reader *r)
{
    r->stopped = r->wrong = true;
}

/* The type of the next event; YAML_NO_EVENT when there is none to work on. */
static yaml_event_type_t next_event(struct yaml_reader *r)
{
    drop_event(r->in);
    if (r->stopped) {
        return YAML_NO_EVENT;
    }
    if (!yaml_parser_parse(&r->in->parser, &r->in->event)) {
        if (r->in->parser.error == YAML_MEMORY_ERROR) {
            arena_out_of_memory(r->arena);
        }
        report_fault(r);
        stop(r);
        return YAML_NO_EVENT;
    }
    r->in->has_event = true;
    return r->in->event.type;
}

/* ---- values ---- */

static void refuse_marks(struct yaml_reader *r, const yaml_char_t *anchor, const yaml_char_t *tag)
{
    if (!anchor && !tag) {
        return;
    }
    struct finding *f =
        report(r->sink, r->source, event_span(r), "S002",
               anchor ? "neo YAML (&) không được dùng ở đây" : "thẻ YAML (!) không được dùng ở đây",
               anchor ? "YAML anchors (&) are not allowed" : "YAML tags (!) are not allowed");
    hint(r->sink, f, "nếu đó là chữ của văn bản, đặt giá trị trong ngoặc kép \"…\"",
         "if it is meant as text, put the value in quotes");
    r->wrong = true;
}

/* Where a text stands letter for letter in the source: within its quotes. */
static struct span exact_span(const struct source *s, struct span at, struct str text)
{
    const struct span inside = {at.start + 1, at.end - 1};
    const bool quoted = at.end - at.start >= 2 && str_eq(source_text(s, inside), text);
    return quoted ? inside : at;
}

/* A block scalar's indicator line may carry a comment; its text begins below. */
static void keep_scalar(struct yaml_reader *r, struct span at, bool block)
{
    if (block) {
        const size_t line_end = str_find_char(r->source->text, '\n', at.start);
        at.start = line_end < at.end ? (uint32_t)line_end : at.end;
    }
    VEC_PUSH(r->arena, &r->scalars.list, at);
}

static struct str scalar_text(struct yaml_reader *r)
{
    const char *text = (const char *)r->in->event.data.scalar.value;
    return str_copy(r->arena, (struct str){text, r->in->event.data.scalar.length});
}

static struct value *read_scalar(struct yaml_reader *r)
{
    const yaml_scalar_style_t style = r->in->event.data.scalar.style;
    const bool block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
    struct span at = event_span(r);
    refuse_marks(r, r->in->event.data.scalar.anchor, r->in->event.data.scalar.tag);
    struct value *v = value_text(r->arena, scalar_text(r));
    keep_scalar(r, at, block);
    at.end = at.start + (uint32_t)str_trim_right(source_text(r->source, at)).n;
    v->at = style == YAML_PLAIN_SCALAR_STYLE || block ? at : exact_span(r->source, at, v->text);
    return v;
}

static struct value *read_value(struct yaml_reader *r, yaml_event_type_t type);

static bool too_deep(struct yaml_reader *r)
{
    if (r->depth < LIMIT_NESTING) {
        return false;
    }
    report(r->sink, r->source, event_span(r), "S009", "lồng nhau quá %d tầng",
           "nested more than %d levels", LIMIT_NESTING);
    stop(r);
    return true;
}

/* A block collection ends where its last value does; its end event stands at the next token. */
static void set_end(struct yaml_reader *r, struct value *v)
{
    const struct span at = r->in->has_event ? event_span(r) : (struct span){0, 0};
    if (at.end > at.start) {
        v->at.end = at.end; /* ] or } */
    } else if (v->entries.n) {
        const struct entry *last = &v->entries.v[v->entries.n - 1];
        v->at.end = last->value->at.end > last->key_at.end ? last->value->at.end : last->key_at.end;
    }
}

static struct value *read_list(struct yaml_reader *r)
{
    struct value *list = value_list(r->arena);
    list->at = event_span(r);
    refuse_marks(r, r->in->event.data.sequence_start.anchor, r->in->event.data.sequence_start.tag);
    for (;;) {
        const yaml_event_type_t type = next_event(r);
        if (type == YAML_SEQUENCE_END_EVENT || type == YAML_NO_EVENT) {
            break;
        }
        value_add(r->arena, list, read_value(r, type));
    }
    set_end(r, list);
    return list;
}

static void report_duplicate(struct yaml_reader *r, struct span at, const struct value *before,
                             struct str key)
{
    const struct entry *first = value_entry(before, key);
    struct finding *f = report(r->sink, r->source, at, "S002", "khóa \"%.*s\" ghi hai lần",
                               "key \"%.*s\" stands twice", STR_ARG(key));
    hint(r->sink, f, "giữ một chỗ, xóa chỗ kia", "keep one of them, drop the other");
    related(r->sink, f, r->source, first->key_at, "lần đầu ở đây", "first here");
    r->wrong = true;
}

/* The key of a map, and its value; a key given twice keeps its first value. */
static void read_entry(struct yaml_reader *r, yaml_event_type_t type, struct value *map,
                       struct map *known)
{
    if (type != YAML_SCALAR_EVENT) {
        report(r->sink, r->source, event_span(r), "S002", "khóa phải là một dòng chữ",
               "a key must be a text");
        stop(r);
        return;
    }
    const struct value *key = read_scalar(r);
    struct value *item = read_value(r, next_event(r));
    if (map_put(known, key->text, item)) {
        report_duplicate(r, key->at, map, key->text);
        return;
    }
    value_set(r->arena, map, key->text, item);
    map->entries.v[map->entries.n - 1].key_at = key->at;
}

static struct value *read_map(struct yaml_reader *r)
{
    struct value *map = value_map(r->arena);
    struct map known = map_new(r->arena);
    map->at = event_span(r);
    refuse_marks(r, r->in->event.data.mapping_start.anchor, r->in->event.data.mapping_start.tag);
    for (;;) {
        const yaml_event_type_t type = next_event(r);
        if (type == YAML_MAPPING_END_EVENT || type == YAML_NO_EVENT) {
            break;
        }
        read_entry(r, type, map, &known);
    }
    set_end(r, map);
    return map;
}

static struct value *refuse_alias(struct yaml_reader *r)
{
    struct value *v = value_text(r->arena, STR_EMPTY);
    v->at = event_span(r);
    struct finding *f =
        report(r->sink, r->source, v->at, "S002", "bí danh YAML (*) không được dùng ở đây",
               "YAML aliases (*) are not allowed");
    hint(r->sink, f, "nếu đó là chữ của văn bản, đặt giá trị trong ngoặc kép \"…\"",
         "if it is meant as text, put the value in quotes");
    r->wrong = true;
    return v;
}

/* The value whose first event is at hand; an empty text when there is none. */
static struct value *read_value(struct yaml_reader *r, yaml_event_type_t type)
{
    struct value *v = NULL;
    if (type == YAML_SCALAR_EVENT) {
        return read_scalar(r);
    }
    if (type == YAML_ALIAS_EVENT) {
        return refuse_alias(r);
    }
    if (type == YAML_NO_EVENT || too_deep(r)) {
        return value_text(r->arena, STR_EMPTY);
    }
    r->depth++;
    v = type == YAML_SEQUENCE_START_EVENT ? read_list(r) : read_map(r);
    r->depth--;
    return v;
}

/* ---- the stream ---- */

static bool is_frame(yaml_event_type_t type)
{
    return type == YAML_STREAM_START_EVENT || type == YAML_DOCUMENT_START_EVENT ||
           type == YAML_DOCUMENT_END_EVENT;
}

static yaml_event_type_t next_content(struct yaml_reader *r)
{
    yaml_event_type_t type;
    do {
        type = next_event(r);
    } while (is_frame(type));
    return type;
}

static void refuse_second(struct yaml_reader *r, yaml_event_type_t type)
{
    if (type != YAML_STREAM_END_EVENT && type != YAML_NO_EVENT) {
        report(r->sink, r->source, event_span(r), "S002",
               "có hơn một tài liệu YAML (dòng --- ở giữa)",
               "more than one YAML document (a line --- in between)");
        r->wrong = true;
    }
}

static struct value *as_map(struct yaml_reader *r, struct value *root)
{
    if (root->kind == VALUE_MAP) {
        return root;
    }
    if (!r->stopped && (root->kind == VALUE_LIST || root->text.n)) {
        struct finding *f =
            report(r->sink, r->source, root->at, "S002", "cần các dòng dạng \"khóa: giá trị\"",
                   "lines of the form \"key: value\" are due");
        hint(r->sink, f, "sau dấu hai chấm phải có dấu cách: \"loại: kế hoạch\"",
             "a blank must follow the colon: \"loại: kế hoạch\"");
        r->wrong = true;
    }
    struct value *map = value_map(r->arena);
    map->at = root->at;
    return map;
}

enum status yaml_tree(struct arena *a, struct sink *sink, const struct source *source,
                      struct span part, struct value **out)
{
    struct yaml_reader r = {.arena = a, .sink = sink, .source = source, .part = part};
    open_parser(&r);
    yaml_event_type_t type = next_content(&r);
    if (type == YAML_STREAM_END_EVENT || type == YAML_NO_EVENT) {
        *out = value_map(a);
        (*out)->at = (struct span){part.start, part.start};
    } else {
        struct value *root = read_value(&r, type);
        refuse_second(&r, next_content(&r));
        *out = as_map(&r, root);
    }
    close_parser(r.in);
    yaml_comments(a, source, part, &r.scalars, *out);
    return r.wrong ? ST_INVALID : ST_OK;
}
