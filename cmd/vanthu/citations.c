/* SPDX-License-Identifier: MIT */
#include "vanthu/citations.h"

#include "rules/citations.h"
#include "text/json.h"
#include "vanthu/table.h"

static const struct cited_list *cited_by(struct context *ctx, const struct load_result *loaded)
{
    struct citations *all = citations_new(ctx->arena);
    for (size_t i = 0; i < loaded->list.n; i++) {
        const struct dossier *dossier = &loaded->list.v[i]->dossier;
        for (size_t k = 0; k < dossier->documents.n; k++) {
            citations_add(all, dossier->documents.v[k]);
        }
    }
    return citations_of(all);
}

/* ---- the table ---- */

/* "ke-hoach.md:78, 104; cong-van.md:12": each line once. */
static struct str places_of(struct arena *a, const struct cited *cited)
{
    struct buf out = buf_new(a);
    const struct source *source = NULL;
    unsigned line = 0;
    for (size_t i = 0; i < cited->places.n; i++) {
        const struct cited_place *place = &cited->places.v[i];
        const struct source *here = place->document->source;
        const unsigned now = source_line_of(here, place->at.start);
        if (here == source && now == line) {
            continue;
        }
        if (here == source) {
            buf_printf(&out, ", %u", now);
        } else {
            buf_printf(&out, "%s%.*s:%u", out.n ? "; " : "", STR_ARG(here->path), now);
        }
        source = here;
        line = now;
    }
    return buf_str(&out);
}

enum column { COLUMN_SYMBOL, COLUMN_TYPE, COLUMN_DATE, COLUMN_ISSUER, COLUMN_TITLE, COLUMNS };

static const struct {
    struct msg title;
    size_t width; /* columns of the terminal */
} columns[COLUMNS] = {
    [COLUMN_SYMBOL] = {{"Số, ký hiệu", "Number, symbol"}, 20},
    [COLUMN_TYPE] = {{"Tên loại", "Type"}, 14},
    [COLUMN_DATE] = {{"Ngày", "Date"}, 10},
    [COLUMN_ISSUER] = {{"Cơ quan ban hành", "Issuer"}, 26},
    [COLUMN_TITLE] = {{"Trích yếu", "Title"}, 40},
};

static struct str value_of(struct arena *a, const struct cited *cited, enum column column)
{
    switch (column) {
    case COLUMN_SYMBOL:
        return cited->symbol;
    case COLUMN_TYPE:
        return cited->type;
    case COLUMN_DATE:
        return cited->date.year ? date_short(a, cited->date) : STR_EMPTY;
    case COLUMN_ISSUER:
        return cited->issuer;
    case COLUMN_TITLE:
        return cited->title;
    default:
        return STR_EMPTY;
    }
}

static void print_table(struct context *ctx, const struct cited_list *cited, struct buf *out)
{
    for (int c = 0; c < COLUMNS; c++) {
        table_cell(out, str_of(msg_in(columns[c].title, ctx->lang)), columns[c].width);
    }
    buf_adds(out, ctx->lang == LANG_EN ? "Cited at" : "Nơi viện dẫn");
    table_end_line(out);
    for (size_t i = 0; i < cited->list.n; i++) {
        for (int c = 0; c < COLUMNS; c++) {
            table_cell(out, value_of(ctx->arena, cited->list.v[i], (enum column)c),
                       columns[c].width);
        }
        buf_add(out, places_of(ctx->arena, cited->list.v[i]));
        table_end_line(out);
    }
}

/* ---- JSON ---- */

static void print_place(struct json *j, const struct cited_place *place)
{
    const struct source *source = place->document->source;
    const struct position from = source_position(source, place->at.start);
    const struct position to = source_position(source, place->at.end);
    json_flat_object(j, NULL);
    json_text(j, "file", source->path);
    json_uint(j, "line", from.line);
    json_uint(j, "column", from.column);
    json_uint(j, "end_line", to.line);
    json_uint(j, "end_column", to.column);
    json_text(j, "words", source_text(source, place->at));
    json_end(j);
}

static void print_json(struct context *ctx, const struct cited_list *cited, struct buf *out)
{
    struct json j = json_new(out);
    json_object(&j, NULL);
    json_uint(&j, "schema_version", 1);
    json_array(&j, "citations");
    for (size_t i = 0; i < cited->list.n; i++) {
        const struct cited *one = cited->list.v[i];
        json_object(&j, NULL);
        json_text(&j, "symbol", one->symbol);
        json_text_or_null(&j, "type", one->type);
        json_text_or_null(&j, "date", one->date.year ? date_iso(ctx->arena, one->date) : STR_EMPTY);
        json_text_or_null(&j, "issuer", one->issuer);
        json_text_or_null(&j, "title", one->title);
        json_array(&j, "places");
        for (size_t k = 0; k < one->places.n; k++) {
            print_place(&j, &one->places.v[k]);
        }
        json_end(&j);
        json_end(&j);
    }
    json_end(&j);
    json_end(&j);
    buf_addc(out, '\n');
}

enum exit_status list_citations(struct context *ctx, const struct load_result *loaded)
{
    static const struct {
        const char *name;
        void (*print)(struct context *ctx, const struct cited_list *cited, struct buf *out);
    } forms[] = {{"human", print_table}, {"table", print_table}, {"json", print_json}};
    const struct str form = ctx->options.format.n ? ctx->options.format : STR("human");
    struct buf out = buf_new(ctx->arena);
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        if (str_is(form, forms[i].name)) {
            forms[i].print(ctx, cited_by(ctx, loaded), &out);
            return print(ctx, buf_str(&out));
        }
    }
    say(ctx, "check --citations: --format là một trong: human, json",
        "check --citations: --format is one of human, json");
    return EXIT_USAGE;
}
