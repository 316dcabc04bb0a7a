/* SPDX-License-Identifier: MIT
 * A document made with a clerk's template: the parts with slots are filled, styles, types and
 * relationships are joined with what the text needs, everything else is copied. */
#include "docx/export.h"
#include "docx/inline.h"
#include "docx/mend.h"
#include "docx/opc.h"
#include "docx/parts.h"
#include "docx/template.h"
#include "docx/template_styles.h"

#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."

struct making {
    struct work *work;
    struct arena *arena;
    const struct docx_template *t;
    struct package *out;
    struct mark *types, *root_relationships, *main_relationships;
    struct map done; /* names of parts that are made, not copied */
    struct mending mending;
    struct map ids; /* of styles */
};

static void add(struct making *m, struct str name, struct str bytes)
{
    static char mark;
    map_put(&m->done, name, &mark);
    VEC_PUSH(m->arena, &m->out->parts, ((struct package_part){name, bytes}));
}

static void add_tree(struct making *m, struct str name, const struct mark *root)
{
    struct buf bytes = buf_new(m->arena);
    markup_write_part(root, false, &bytes);
    add(m, name, buf_str(&bytes));
}

/* ---- styles ---- */

static enum status our_styles(struct work *w, struct str *bytes, struct mark **root)
{
    const enum status st = parts_render(w, "common/word/styles.xml", bytes);
    return st == ST_OK ? markup_read(w->arena, *bytes, root) : st;
}

static enum status make_styles(struct making *m)
{
    struct str bytes = STR_EMPTY;
    struct str sample_bytes = STR_EMPTY;
    struct mark *ours = NULL;
    struct mark *sample = NULL;
    struct work handed_out = {0};
    enum status st = our_styles(m->work, &bytes, &ours);
    st = st == ST_OK ? export_sample(m->work, &handed_out) : st;
    st = st == ST_OK ? our_styles(&handed_out, &sample_bytes, &sample) : st;
    if (st != ST_OK) {
        return st;
    }
    struct mark *theirs = template_tree(m->arena, m->t, m->t->styles);
    if (theirs) {
        styles_follow(theirs, ours, sample);
        styles_merge(m->arena, theirs, ours, &m->ids);
        add_tree(m, m->t->styles, theirs);
    } else {
        add(m, STR("word/styles.xml"), bytes);
        opc_set_type(m->arena, m->types, STR("word/styles.xml"), WORD "styles+xml");
        opc_relate(m->arena, m->main_relationships, "rIdVanthuStyles", OPC_REL "styles",
                   STR("/word/styles.xml"), false);
    }
    return ST_OK;
}

/* ---- stories ---- */

static enum status make_stories(struct making *m)
{
    enum status st = ST_OK;
    for (size_t i = 0; st == ST_OK && i < m->t->stories.n; i++) {
        const struct template_story *story = &m->t->stories.v[i];
        struct buf filled = buf_new(m->arena);
        struct str bytes = STR_EMPTY;
        mustache_render(story->layout, m->work->values, inline_printed, &filled);
        st = buf_status(&filled);
        st = st == ST_OK ? mend(&m->mending, buf_str(&filled), &bytes) : st;
        add(m, story->part, bytes);
    }
    return st;
}

/* ---- what annexes need ---- */

static void add_blank(struct making *m, const char *part, const char *id, const char *element,
                      const char *kind)
{
    struct arena *a = m->arena;
    const struct str name = str_of(part);
    struct buf bytes = buf_new(a);
    buf_printf(&bytes,
               "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:%s xmlns:w=\""
               "http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p/></w:%s>\n",
               element, element);
    if (map_get(&m->done, name)) { /* a document we made is the template: it has them */
        return;
    }
    add(m, name, buf_str(&bytes));
    opc_set_type(a, m->types, name, str_c(a, str_printf(a, WORD "%s+xml", kind)));
    if (!opc_has_id(m->main_relationships, str_of(id))) {
        opc_relate(a, m->main_relationships, id, str_c(a, str_printf(a, OPC_REL "%s", kind)),
                   str_cat(a, STR("/"), name), false);
    }
}

/* ---- properties ---- */

static enum status make_properties(struct making *m)
{
    static const struct {
        const char *layout, *part, *id, *rel, *type, *suffix;
    } rows[] = {
        {"common/docProps/core.xml", "docProps/core.xml", "rIdVanthuCore",
         "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
         "application/vnd.openxmlformats-package.core-properties+xml", "/core-properties"},
        {"common/docProps/app.xml", "docProps/app.xml", "rIdVanthuApp",
         OPC_REL "extended-properties",
         "application/vnd.openxmlformats-officedocument.extended-properties+xml",
         "/extended-properties"},
    };
    enum status st = ST_OK;
    for (size_t i = 0; st == ST_OK && i < COUNT_OF(rows); i++) {
        struct str bytes = STR_EMPTY;
        struct str part = opc_related(m->arena, m->root_relationships, STR_EMPTY, rows[i].suffix);
        st = parts_render(m->work, rows[i].layout, &bytes);
        part = part.n ? part : str_of(rows[i].part);
        opc_unrelate(m->root_relationships, rows[i].suffix); /* LibreOffice gives it a type of its
                                                                own */
        opc_relate(m->arena, m->root_relationships, rows[i].id, rows[i].rel, part, false);
        opc_set_type(m->arena, m->types, part, rows[i].type);
        add(m, part, bytes);
    }
    return st;
}

/* ---- the rest ---- */

static void make_relationships(struct making *m)
{
    const struct links *links = &m->work->links;
    for (size_t i = 0; i < links->targets.n; i++) {
        const struct str id = str_printf(m->arena, LINK_ID "%zu", i + 1);
        opc_relate(m->arena, m->main_relationships, str_c(m->arena, id), OPC_REL "hyperlink",
                   links->targets.v[i], true);
    }
    add_tree(m, m->t->main_relationships, m->main_relationships);
    add_tree(m, STR(OPC_ROOT_RELATIONSHIPS), m->root_relationships);
}

/* The picture of the first page in folders would be that of the template. */
static void drop_thumbnail(struct making *m)
{
    static char mark;
    struct mark *row = m->root_relationships->first;
    while (row) {
        struct mark *next = row->next;
        if (str_ends(mark_value(row, "Type"), STR("/thumbnail"))) {
            const struct str part =
                opc_related(m->arena, m->root_relationships, STR_EMPTY, "/thumbnail");
            map_put(&m->done, part, &mark);
            opc_drop_type(m->types, part);
            mark_remove(row);
        }
        row = next;
    }
}

/* Folders some programs put into the archive are no parts. */
static void copy_others(struct making *m)
{
    for (size_t i = 0; i < m->t->package.parts.n; i++) {
        const struct package_part *part = &m->t->package.parts.v[i];
        if (!map_get(&m->done, part->name) && !str_ends(part->name, STR("/"))) {
            add(m, part->name, part->bytes);
        }
    }
}

/* [Content_Types].xml stands first in the archive. */
static void put_types_first(struct making *m)
{
    struct package_part *parts = m->out->parts.v;
    struct buf bytes = buf_new(m->arena);
    opc_set_type(m->arena, m->types, m->t->main, WORD "document.main+xml");
    markup_write_part(m->types, false, &bytes);
    parts[0].bytes = buf_str(&bytes);
}

enum status template_make(struct work *w, struct package *package)
{
    struct making m = {.work = w, .arena = w->arena, .t = w->template, .out = package};
    m.types = template_tree(w->arena, m.t, STR(OPC_TYPES));
    m.root_relationships = template_tree(w->arena, m.t, STR(OPC_ROOT_RELATIONSHIPS));
    if (markup_read(w->arena, m.t->main_relationships_xml, &m.main_relationships) != ST_OK) {
        m.main_relationships = opc_relationships_new(w->arena); /* it has none */
    }
    m.done = map_new(w->arena);
    drop_thumbnail(&m);
    m.ids = map_new(w->arena);
    m.mending = (struct mending){.arena = w->arena, .styles = &m.ids};
    add(&m, STR(OPC_TYPES), STR_EMPTY);
    enum status st = make_properties(&m);
    st = st == ST_OK ? make_styles(&m) : st;
    st = st == ST_OK ? make_stories(&m) : st;
    if (w->annexed || w->turned) {
        add_blank(&m, BLANK_HEADER, BLANK_HEADER_ID, "hdr", "header");
        add_blank(&m, BLANK_FOOTER, BLANK_FOOTER_ID, "ftr", "footer");
    }
    make_relationships(&m);
    copy_others(&m);
    put_types_first(&m);
    return st;
}
