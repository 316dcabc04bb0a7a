/* SPDX-License-Identifier: MIT */
#include "docx/verify_rules.h"

#include "base/map.h"

/* ---- tables ---- */

static const struct xml_node *last_w_child(const struct xml_node *node)
{
    const struct xml_node *last = NULL;
    for (const struct xml_node *c = node->first; c; c = c->next) {
        last = str_is(c->ns, NS_W) ? c : last;
    }
    return last;
}

/* Marks that may stand between blocks anywhere (EG_RangeMarkupElements). */
static bool is_mark(const struct xml_node *node)
{
    static const char *const marks[] = {
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr",
        "permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
        "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd",
        "customXmlDelRangeStart", "customXmlDelRangeEnd",
    };
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        if (is_w(node, marks[i])) {
            return true;
        }
    }
    return false;
}

/* A wrapper (content control, custom XML, revision) that may stand around rows, cells and blocks. */
static bool is_wrapper(const struct xml_node *node)
{
    static const char *const wrappers[] = {"sdt", "sdtContent", "customXml", "ins", "del",
                                           "moveFrom", "moveTo", "smartTag"};
    for (size_t i = 0; i < COUNT_OF(wrappers); i++) {
        if (is_w(node, wrappers[i])) {
            return true;
        }
    }
    return str_is(node->name, "AlternateContent") || str_is(node->name, "Choice") ||
           str_is(node->name, "Fallback");
}

/* Has `node` a child of that name, directly or in wrappers? */
static bool has_child(const struct xml_node *node, const char *name)
{
    for (const struct xml_node *c = node->first; c; c = c->next) {
        if (is_w(c, name) || (is_wrapper(c) && has_child(c, name))) {
            return true;
        }
    }
    return false;
}

static void cell_end(struct verify *v, const struct xml_node *cell)
{
    const struct xml_node *last = NULL;
    for (const struct xml_node *c = cell->first; c; c = c->next) {
        last = is_mark(c) ? last : c;
    }
    if (!last || (!is_w(last, "p") && !is_wrapper(last))) {
        fault(v, cell->line, "w:tc");
    }
}

static void row_cells(struct verify *v, const struct xml_node *row)
{
    if (!has_child(row, "tc")) {
        fault(v, row->line, "w:tr");
    }
}

static void table_rows(struct verify *v, const struct xml_node *table)
{
    if (!has_child(table, "tr")) {
        fault(v, table->line, "w:tbl");
    }
}

static unsigned count_of(const struct xml_node *node, unsigned otherwise)
{
    unsigned n = 0;
    return str_to_uint(w_val(node), 100000, &n) ? n : otherwise;
}

/* Grid columns one cell or a row's properties cover. */
static unsigned span_of(const struct xml_node *cell)
{
    const struct xml_node *properties = xml_child(cell, "tcPr");
    const struct xml_node *span = properties ? xml_child(properties, "gridSpan") : NULL;
    return span ? count_of(span, 0) : 1;
}

static unsigned columns_of(const struct xml_node *row)
{
    unsigned n = 0;
    for (const struct xml_node *c = row->first; c; c = c->next) {
        if (is_w(c, "tc")) {
            n += span_of(c);
        } else if (is_wrapper(c)) {
            n += columns_of(c);
        } else if (is_w(c, "trPr")) {
            const struct xml_node *before = xml_child(c, "gridBefore");
            const struct xml_node *after = xml_child(c, "gridAfter");
            n += (before ? count_of(before, 0) : 0) + (after ? count_of(after, 0) : 0);
        }
    }
    return n;
}

static void table_grid(struct verify *v, const struct xml_node *table)
{
    if (!xml_child(table, "tblGrid")) {
        fault(v, table->line, "w:tblGrid");
    }
}

static void span_positive(struct verify *v, const struct xml_node *span)
{
    if (count_of(span, 0) == 0) {
        fault(v, span->line, "w:gridSpan %.*s", STR_ARG(w_val(span)));
    }
}

static unsigned grid_columns(const struct xml_node *table)
{
    const struct xml_node *grid = xml_child(table, "tblGrid");
    unsigned n = 0;
    for (const struct xml_node *c = grid ? grid->first : NULL; c; c = c->next) {
        n += is_w(c, "gridCol") ? 1 : 0;
    }
    return n;
}

static void grid_sums(struct verify *v, const struct xml_node *table)
{
    const unsigned columns = grid_columns(table);
    for (const struct xml_node *row = table->first; row && columns; row = row->next) {
        if (is_w(row, "tr") && columns_of(row) != columns) {
            fault(v, row->line, "%u / %u", columns_of(row), columns);
        }
    }
}

/* Only a table with a fixed layout and twips everywhere is held to its grid. */
static void cell_widths(struct verify *v, const struct xml_node *row)
{
    const struct xml_node *grid = row->parent ? xml_child(row->parent, "tblGrid") : NULL;
    const struct xml_node *column = grid ? grid->first : NULL;
    for (const struct xml_node *c = row->first; c && column; c = c->next) {
        const struct xml_node *properties = is_w(c, "tc") ? xml_child(c, "tcPr") : NULL;
        const struct xml_node *width = properties ? xml_child(properties, "tcW") : NULL;
        const struct str *w = width ? w_attribute(width, "w") : NULL;
        const struct str *type = width ? w_attribute(width, "type") : NULL;
        unsigned sum = 0;
        unsigned own = 0;
        for (unsigned i = span_of(c); is_w(c, "tc") && i && column; i--, column = column->next) {
            unsigned n = 0;
            const struct str *g = w_attribute(column, "w");
            sum += g && str_to_uint(*g, 1000000, &n) ? n : 0;
        }
        if (w && type && str_is(*type, "dxa") && str_to_uint(*w, 1000000, &own) && own != sum) {
            fault(v, c->line, "%u / %u", own, sum);
        }
    }
}

static void tables_apart(struct verify *v, const struct xml_node *table)
{
    const struct xml_node *next = table->next;
    while (next && is_mark(next)) {
        next = next->next;
    }
    if (is_w(next, "tbl")) {
        fault(v, next->line, "w:tbl");
    }
}

/* ---- containment ---- */

struct nesting {
    const char *child, *parent;
};

/* Children that never stand directly in these parents. */
static const struct nesting forbidden[] = {
    {"p", "p"},     {"tbl", "p"},  {"p", "r"},    {"tbl", "r"},   {"r", "body"}, {"t", "p"},
    {"t", "body"},  {"r", "tc"},   {"t", "tc"},   {"r", "hdr"},   {"r", "ftr"},  {"r", "r"},
    {"tc", "tbl"},  {"tr", "body"}, {"tc", "body"}, {"tr", "tc"}, {"p", "tbl"},  {"p", "tr"},
    {"pBdr", "p"},  {"pBdr", "r"}, {"pBdr", "rPr"}, {"jc", "p"},  {"ind", "p"},  {"b", "r"},
    {"sz", "r"},    {"sectPr", "p"},
};

static void containment(struct verify *v, const struct xml_node *node)
{
    if (!node->parent || !str_is(node->parent->ns, NS_W)) {
        return;
    }
    for (size_t i = 0; i < COUNT_OF(forbidden); i++) {
        if (str_is(node->name, forbidden[i].child) &&
            str_is(node->parent->name, forbidden[i].parent)) {
            fault(v, node->line, "w:%s / w:%s", forbidden[i].child, forbidden[i].parent);
        }
    }
}

/* Properties come before everything else in their element. */
static void properties_first(struct verify *v, const struct xml_node *node)
{
    static const struct nesting first[] = {
        {"pPr", "p"}, {"rPr", "r"}, {"tblPr", "tbl"}, {"tcPr", "tc"},
    };
    for (size_t i = 0; i < COUNT_OF(first); i++) {
        if (str_is(node->name, first[i].child) && is_w(node->parent, first[i].parent)) {
            const struct xml_node *c = node->parent->first;
            while (c && c != node && is_mark(c)) {
                c = c->next;
            }
            if (c != node) {
                fault(v, node->line, "w:%s", first[i].child);
            }
        }
    }
}

/* ---- order of children: the sequences of wml.xsd, names between blanks ---- */

static const struct {
    const char *parent;
    const char *order;
} orders[] = {
    {"pPr", /* CT_PPr */
     " pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
     "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
     "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
     "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
     "sectPr pPrChange "},
    {"rPr", /* EG_RPrBase, after the marks of revisions */
     " ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow "
     "emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs "
     "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath "
     "rPrChange "},
    {"tblPr", /* CT_TblPr */
     " tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
     "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription "
     "tblPrChange "},
    {"tcPr", /* CT_TcPr */
     " cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign "
     "hideMark headers cellIns cellDel cellMerge tcPrChange "},
    {"tbl", " bookmarkStart tblPr tblGrid "},
    {"sectPr", /* CT_SectPr: references come in any order among themselves */
     " headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
     "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid "
     "printerSettings sectPrChange "},
    {"style", /* CT_Style */
     " name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
     "locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr "},
    {"lvl", /* CT_Lvl */
     " start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr "},
};

static size_t place_in(const char *order, struct str name)
{
    const struct str s = str_of(order);
    for (size_t at = str_find(s, name, 0); at != STR_NPOS; at = str_find(s, name, at + 1)) {
        if (at && s.p[at - 1] == ' ' && s.p[at + name.n] == ' ') {
            return at;
        }
    }
    return STR_NPOS;
}

/* headerReference and footerReference may be mixed. */
static struct str order_name(const struct xml_node *node)
{
    return str_is(node->name, "footerReference") ? STR("headerReference") : node->name;
}

static void child_order(struct verify *v, const struct xml_node *node)
{
    for (size_t i = 0; i < COUNT_OF(orders); i++) {
        size_t last = 0;
        if (!str_is(node->name, orders[i].parent)) {
            continue;
        }
        for (const struct xml_node *c = node->first; c; c = c->next) {
            const size_t at =
                str_is(c->ns, NS_W) ? place_in(orders[i].order, order_name(c)) : STR_NPOS;
            if (at != STR_NPOS && at < last) {
                fault(v, c->line, "w:%.*s / w:%s", STR_ARG(c->name), orders[i].parent);
                return;
            }
            last = at == STR_NPOS ? last : at;
        }
    }
}

/* ---- sections ---- */

static void section_place(struct verify *v, const struct xml_node *body)
{
    for (const struct xml_node *c = body->first; c; c = c->next) {
        if (is_w(c, "sectPr") && c != last_w_child(body)) {
            fault(v, c->line, "w:sectPr");
        }
    }
}

/* One header and one footer of each type. */
static void section_references(struct verify *v, const struct xml_node *section)
{
    for (const struct xml_node *c = section->first; c; c = c->next) {
        if (!is_w(c, "headerReference") && !is_w(c, "footerReference")) {
            continue;
        }
        const struct str *type = w_attribute(c, "type");
        bool bad = !type || !xml_attribute(c, NS_R, "id");
        for (const struct xml_node *o = section->first; o != c && !bad; o = o->next) {
            const struct str *other = w_attribute(o, "type");
            bad = str_eq(o->name, c->name) && other && str_eq(*other, *type);
        }
        if (bad) {
            fault(v, c->line, "w:%.*s", STR_ARG(c->name));
        }
    }
}

static void page_margins(struct verify *v, const struct xml_node *margins)
{
    static const char *const sides[] = {"top", "right", "bottom", "left", "header", "footer",
                                        "gutter"};
    for (size_t i = 0; i < COUNT_OF(sides); i++) {
        if (!w_attribute(margins, sides[i])) {
            fault(v, margins->line, "w:%s", sides[i]);
        }
    }
}

/* A note inside w:footnotePr of the settings is only a reference to it. */
static void story_filled(struct verify *v, const struct xml_node *node)
{
    static const struct nesting stories[] = {
        {"hdr", NULL},           {"ftr", NULL},           {"footnote", "footnotes"},
        {"endnote", "endnotes"}, {"comment", "comments"},
    };
    for (size_t i = 0; i < COUNT_OF(stories); i++) {
        const bool here = str_is(node->name, stories[i].child) &&
                          (!stories[i].parent || is_w(node->parent, stories[i].parent));
        if (here && !has_child(node, "p") && !has_child(node, "tbl")) {
            fault(v, node->line, "w:%s", stories[i].child);
        }
    }
}

/* ---- values ---- */

enum value_form { FORM_MEASURE, FORM_COUNT, FORM_SWITCH, FORM_COLOUR, FORM_JUSTIFY };

static const struct {
    const char *element, *attribute;
    enum value_form form;
} values[] = {
    {"sz", "val", FORM_MEASURE},        {"szCs", "val", FORM_MEASURE},
    {"ind", "left", FORM_MEASURE},      {"ind", "right", FORM_MEASURE},
    {"ind", "firstLine", FORM_MEASURE}, {"ind", "hanging", FORM_MEASURE},
    {"spacing", "before", FORM_MEASURE}, {"spacing", "after", FORM_MEASURE},
    {"spacing", "line", FORM_MEASURE},  {"pgSz", "w", FORM_MEASURE},
    {"pgSz", "h", FORM_MEASURE},        {"pgMar", "top", FORM_MEASURE},
    {"pgMar", "right", FORM_MEASURE},   {"pgMar", "bottom", FORM_MEASURE},
    {"pgMar", "left", FORM_MEASURE},    {"pgMar", "header", FORM_MEASURE},
    {"pgMar", "footer", FORM_MEASURE},  {"pgMar", "gutter", FORM_MEASURE},
    {"tcW", "w", FORM_MEASURE},         {"tblW", "w", FORM_MEASURE},
    {"gridCol", "w", FORM_MEASURE},     {"outlineLvl", "val", FORM_COUNT},
    {"pgNumType", "start", FORM_COUNT}, {"jc", "val", FORM_JUSTIFY},
    {"color", "val", FORM_COLOUR},      {"b", "val", FORM_SWITCH},
    {"i", "val", FORM_SWITCH},          {"keepNext", "val", FORM_SWITCH},
    {"keepLines", "val", FORM_SWITCH},  {"cantSplit", "val", FORM_SWITCH},
    {"tblHeader", "val", FORM_SWITCH},  {"titlePg", "val", FORM_SWITCH},
};

static bool is_digits(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9') {
            return false;
        }
    }
    return s.n > 0;
}

/* A whole number, or a number with its unit or percent (ST_UniversalMeasure). */
static bool is_measure(struct str s)
{
    static const char *const ends[] = {"", "%", "mm", "cm", "in", "pt", "pc", "pi"};
    const struct str body = str_starts(s, STR("-")) ? str_from(s, 1) : s;
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        const struct str end = str_of(ends[i]);
        struct str number = str_cut(body, 0, body.n > end.n ? body.n - end.n : 0);
        const size_t point = str_find_char(number, '.', 0);
        const bool whole = is_digits(number);
        const bool part = end.n && point != STR_NPOS && is_digits(str_cut(number, 0, point)) &&
                          is_digits(str_from(number, point + 1));
        if (str_ends(body, end) && (whole || part)) {
            return true;
        }
    }
    return false;
}

static bool is_one_of(struct str s, const char *const *list, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (str_is(s, list[i])) {
            return true;
        }
    }
    return false;
}

static bool is_switch(struct str s)
{
    static const char *const words[] = {"0", "1", "true", "false", "on", "off"};
    return is_one_of(s, words, COUNT_OF(words));
}

static bool is_colour(struct str s)
{
    bool hex = s.n == 6;
    for (size_t i = 0; i < s.n && hex; i++) {
        hex = str_find_char(STR("0123456789ABCDEFabcdef"), s.p[i], 0) != STR_NPOS;
    }
    return hex || str_is(s, "auto");
}

static bool is_justification(struct str s)
{
    static const char *const words[] = {
        "left", "right", "center", "both", "start", "end", "distribute", "numTab", "mediumKashida",
        "highKashida", "lowKashida", "thaiDistribute",
    };
    return is_one_of(s, words, COUNT_OF(words));
}

static bool (*const forms[])(struct str) = {
    [FORM_MEASURE] = is_measure, [FORM_COUNT] = is_digits,          [FORM_SWITCH] = is_switch,
    [FORM_COLOUR] = is_colour,   [FORM_JUSTIFY] = is_justification,
};

static void value_forms(struct verify *v, const struct xml_node *node)
{
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        const struct str *value = str_is(node->name, values[i].element)
                                      ? w_attribute(node, values[i].attribute)
                                      : NULL;
        if (value && !forms[values[i].form](*value)) {
            fault(v, node->line, "w:%s w:%s=\"%.*s\"", values[i].element, values[i].attribute,
                  STR_ARG(*value));
        }
    }
}

/* ---- fields ---- */

static void fields(struct verify *v)
{
    int depth = 0;
    const struct xml_node *root = v->part->root;
    if (!root || !str_is(root->ns, NS_W)) {
        return;
    }
    for (const struct xml_node *n = root; n; n = xml_next(root, n)) {
        const struct str *type = is_w(n, "fldChar") ? w_attribute(n, "fldCharType") : NULL;
        if (!type) {
            continue;
        }
        depth += str_is(*type, "begin") ? 1 : str_is(*type, "end") ? -1 : 0;
        if (depth < 0 || (depth == 0 && str_is(*type, "separate"))) {
            fault(v, n->line, "%.*s", STR_ARG(*type));
            return;
        }
    }
    if (depth) {
        fault(v, 0, "begin: %d", depth);
    }
}

/* ---- ids ---- */

static void bookmark(struct verify *v, const struct xml_node *start, struct map *ids,
                     struct map *names)
{
    const struct str *id = w_attribute(start, "id");
    const struct str *name = w_attribute(start, "name");
    const bool bad_name = name && (name->n == 0 || name->n > 4 * 40 ||
                                   str_find_char(*name, ' ', 0) != STR_NPOS ||
                                   map_put(names, *name, v) != NULL);
    if (!id || !name || bad_name || map_put(ids, *id, v) != NULL) {
        fault(v, start->line, "%.*s", STR_ARG(name ? *name : STR_EMPTY));
    }
}

static void bookmarks(struct verify *v)
{
    struct map ids = map_new(v->arena);
    struct map names = map_new(v->arena);
    size_t ends = 0;
    size_t starts = 0;
    const struct xml_node *root = v->part->root;
    for (const struct xml_node *n = root; n; n = xml_next(root, n)) {
        if (is_in_fallback(n)) {
            continue;
        }
        if (is_w(n, "bookmarkStart")) {
            starts++;
            bookmark(v, n, &ids, &names);
        } else if (is_w(n, "bookmarkEnd")) {
            const struct str *id = w_attribute(n, "id");
            ends++;
            if (!id || !map_get(&ids, *id)) {
                fault(v, n->line, "%.*s", STR_ARG(id ? *id : STR_EMPTY));
            }
        }
    }
    if (starts > ends) {
        fault(v, 0, "%zu > %zu", starts, ends);
    }
}

#define NS_WP "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

/* Ids of drawings: over all parts. In mc:AlternateContent the fallback repeats them. */
static void drawings(struct verify *v)
{
    struct map seen = map_new(v->arena);
    for (size_t i = 0; i < v->parts.n; i++) {
        v->part = &v->parts.v[i];
        const struct xml_node *root = v->part->root;
        for (const struct xml_node *n = root; n; n = xml_next(root, n)) {
            if (!str_is(n->name, "docPr") || !str_is(n->ns, NS_WP) || is_in_fallback(n)) {
                continue;
            }
            const struct str *id = xml_attribute(n, "", "id");
            if (!id || !is_digits(*id) || str_is(*id, "0") ||
                map_put(&seen, *id, v) != NULL) {
                fault(v, n->line, "wp:docPr %.*s", STR_ARG(id ? *id : STR_EMPTY));
            }
        }
    }
}

/* ---- notes and comments ---- */

static const struct {
    const char *reference, *note, *type, *mark;
} notes[] = {
    {"footnoteReference", "footnote", NS_REL_OFFICE "footnotes", "separator"},
    {"endnoteReference", "endnote", NS_REL_OFFICE "endnotes", "separator"},
    {"commentReference", "comment", NS_REL_OFFICE "comments", NULL},
};

static const struct xml_node *note_of(const struct vpart *part, const char *name, struct str id)
{
    const struct xml_node *n = part && part->root ? part->root->first : NULL;
    for (; n; n = n->next) {
        const struct str *own = is_w(n, name) ? w_attribute(n, "id") : NULL;
        if (own && str_eq(*own, id)) {
            return n;
        }
    }
    return NULL;
}

static void note_references(struct verify *v, const struct xml_node *node)
{
    for (size_t i = 0; i < COUNT_OF(notes); i++) {
        const struct str *id = str_is(node->name, notes[i].reference) ? w_attribute(node, "id")
                                                                      : NULL;
        if (!id || !v->main) {
            continue;
        }
        const struct vpart *part = verify_related(v, &v->main->relationships, notes[i].type);
        if (!note_of(part, notes[i].note, *id)) {
            fault(v, node->line, "w:%s %.*s", notes[i].reference, STR_ARG(*id));
        }
    }
}

static bool has_note_type(const struct vpart *part, const char *note, const char *type)
{
    for (const struct xml_node *n = part->root->first; n; n = n->next) {
        const struct str *own = is_w(n, note) ? w_attribute(n, "type") : NULL;
        if (own && str_is(*own, type)) {
            return true;
        }
    }
    return false;
}

static void note_parts(struct verify *v)
{
    for (size_t i = 0; v->main && i < COUNT_OF(notes); i++) {
        const struct vpart *part = verify_related(v, &v->main->relationships, notes[i].type);
        if (!part || !part->root) {
            continue;
        }
        v->part = part;
        struct map ids = map_new(v->arena);
        for (const struct xml_node *n = part->root->first; n; n = n->next) {
            const struct str *id = is_w(n, notes[i].note) ? w_attribute(n, "id") : NULL;
            if (id && map_put(&ids, *id, v) != NULL) {
                fault(v, n->line, "w:%s %.*s", notes[i].note, STR_ARG(*id));
            }
        }
        if (notes[i].mark && (!has_note_type(part, notes[i].note, "separator") ||
                              !has_note_type(part, notes[i].note, "continuationSeparator"))) {
            fault(v, 0, "w:%s: separator", notes[i].note);
        }
    }
}

static void paragraph_ids(struct verify *v, const struct xml_node *node)
{
    static const char ns[] = "http://schemas.microsoft.com/office/word/2010/wordml";
    const struct str *id = xml_attribute(node, ns, "paraId");
    if (id && (id->n != 8 || id->p[0] >= '8' || str_is(*id, "00000000"))) {
        fault(v, node->line, "w14:paraId %.*s", STR_ARG(*id));
    }
}

static const struct check checks[] = {
    {{"P30", SEV_ERROR, {"ô của bảng không kết thúc bằng đoạn", "table cell that does not end with a paragraph"},
      {"Mỗi w:tc kết thúc bằng w:p, cả sau bảng lồng; thiếu thì Word báo hỏng.",
       "Each w:tc ends with a w:p, also after a nested table; without it Word reports damage."}},
     NULL, NULL, cell_end, "tc"},
    {{"P31", SEV_ERROR, {"hàng của bảng không có ô", "table row without a cell"},
      {"Word không mở bảng có hàng rỗng.", "Word does not open a table with an empty row."}},
     NULL, NULL, row_cells, "tr"},
    {{"P32", SEV_ERROR, {"bảng không có hàng", "table without a row"},
      {"Word không mở bảng rỗng.", "Word does not open an empty table."}},
     NULL, NULL, table_rows, "tbl"},
    {{"P33", SEV_ERROR, {"bảng không có lưới cột", "table without a grid"},
      {"w:tblGrid là bắt buộc; Word 2019 có thể báo hết bộ nhớ.",
       "w:tblGrid is required; Word 2019 may say that memory ran out."}},
     NULL, NULL, table_grid, "tbl"},
    {{"P34", SEV_ERROR, {"ô gộp không cột nào", "cell that spans no column"},
      {"w:gridSpan từ 1 trở lên.", "w:gridSpan is 1 or more."}},
     NULL, NULL, span_positive, "gridSpan"},
    {{"P35", SEV_WARNING, {"hàng không khớp lưới cột", "row that does not fit the grid"},
      {"Tổng các ô (và gridBefore, gridAfter) bằng số cột của lưới.",
       "Cells (with gridBefore and gridAfter) sum up to the columns of the grid."}},
     NULL, NULL, grid_sums, "tbl"},
    {{"P36", SEV_NOTE, {"ô rộng khác cột của lưới", "cell width other than its grid columns"},
      {"Chương trình khác Word vẽ bảng theo lưới.", "Programs other than Word draw the table by its grid."}},
     NULL, NULL, cell_widths, "tr"},
    {{"P37", SEV_NOTE, {"hai bảng liền nhau", "two tables without a paragraph between"},
      {"Word nối chúng thành một bảng.", "Word joins them into one."}},
     NULL, NULL, tables_apart, "tbl"},
    {{"P38", SEV_ERROR, {"phần tử đặt sai chỗ", "element in a place that cannot hold it"},
      {"Ví dụ w:p trong w:p, w:r ngay trong w:body.", "For example w:p in w:p, or w:r directly in w:body."}},
     NULL, NULL, containment, NULL},
    {{"P39", SEV_ERROR, {"thuộc tính không đứng đầu", "properties that do not come first"},
      {"w:pPr, w:rPr, w:tblPr, w:tcPr đứng trước mọi nội dung.",
       "w:pPr, w:rPr, w:tblPr and w:tcPr stand before all content."}},
     NULL, NULL, properties_first, NULL},
    {{"P40", SEV_WARNING, {"phần tử không theo thứ tự của chuẩn", "children not in the order of the standard"},
      {"Word bỏ qua vài chỗ sai thứ tự và báo hỏng ở chỗ khác.",
       "Word tolerates some disorder and reports damage elsewhere."}},
     NULL, NULL, child_order, NULL},
    {{"P41", SEV_ERROR, {"w:sectPr không ở cuối w:body", "w:sectPr is not the last of w:body"},
      {"Khổ trang của phần cuối là phần tử cuối, chỉ một lần.",
       "The properties of the last section are the last child, once."}},
     NULL, NULL, section_place, "body"},
    {{"P42", SEV_ERROR, {"đầu trang, chân trang khai báo sai", "header or footer reference wrong"},
      {"Mỗi loại (default, first, even) một lần, có w:type và r:id.",
       "Each type (default, first, even) once, with w:type and r:id."}},
     NULL, NULL, section_references, "sectPr"},
    {{"P43", SEV_ERROR, {"w:pgMar thiếu lề", "w:pgMar lacks a margin"},
      {"Cả bảy thuộc tính là bắt buộc.", "All seven attributes are required."}},
     NULL, NULL, page_margins, "pgMar"},
    {{"P44", SEV_ERROR, {"phần không có đoạn nào", "part without a paragraph"},
      {"Đầu trang, chân trang, chú thích phải có ít nhất một đoạn.",
       "Header, footer and notes hold at least one paragraph."}},
     NULL, NULL, story_filled, NULL},
    {{"P45", SEV_ERROR, {"giá trị sai dạng", "value of the wrong form"},
      {"Số đo là số nguyên, căn lề là \"both\", màu là RRGGBB, bật tắt là 0 hoặc 1.",
       "Measures are whole numbers, justified is \"both\", colours RRGGBB, switches 0 or 1."}},
     NULL, NULL, value_forms, NULL},
    {{"P46", SEV_ERROR, {"trường không đóng mở cân đối", "field whose begin and end do not balance"},
      {"begin, separate, end của w:fldChar đi thành bộ trong mỗi phần.",
       "begin, separate and end of w:fldChar go together in each part."}},
     NULL, fields, NULL, NULL},
    {{"P47", SEV_WARNING, {"dấu trang sai", "bookmark wrong"},
      {"Mỗi bookmarkStart có một bookmarkEnd; mã và tên không trùng, tên không có dấu cách.",
       "Each bookmarkStart has its bookmarkEnd; ids and names are unique, names without blanks."}},
     NULL, bookmarks, NULL, NULL},
    {{"P48", SEV_WARNING, {"mã hình vẽ trùng hoặc bằng không", "drawing id repeated or zero"},
      {"wp:docPr id lớn hơn 0, không trùng trong cả gói.",
       "wp:docPr ids are over 0 and unique in the package."}},
     drawings, NULL, NULL, NULL},
    {{"P49", SEV_ERROR, {"chú thích được nhắc đến không có", "note or comment that is not there"},
      {"Mỗi tham chiếu cần chú thích cùng mã trong phần của nó.",
       "Each reference needs the note of its id in the part of notes."}},
     NULL, NULL, note_references, NULL},
    {{"P50", SEV_ERROR, {"phần chú thích sai", "part of notes wrong"},
      {"Mã không trùng; có dấu ngăn cách (separator, continuationSeparator).",
       "Ids are unique; separator and continuationSeparator are there."}},
     note_parts, NULL, NULL, NULL},
    {{"P51", SEV_ERROR, {"w14:paraId sai", "w14:paraId wrong"},
      {"Tám chữ số hệ 16, nhỏ hơn 80000000.", "Eight hexadecimal digits below 80000000."}},
     NULL, NULL, paragraph_ids, NULL},
};

const struct check_group verify_body_group = {checks, COUNT_OF(checks)};
