/* SPDX-License-Identifier: MIT
 * Group of package rules: footnotes, endnotes, comments. */
#include "docx/verify_rules.h"

static const struct {
    const char *reference, *note, *type, *settings; /* `settings`: where special notes are listed */
} notes[] = {
    {"footnoteReference", "footnote", NS_REL_OFFICE "footnotes", "footnotePr"},
    {"endnoteReference", "endnote", NS_REL_OFFICE "endnotes", "endnotePr"},
    {"commentReference", "comment", NS_REL_OFFICE "comments", NULL},
};

static const struct vpart *part_of(struct verify *v, size_t kind)
{
    const struct vpart *part = v->main ? verify_related(v, v->main->links, notes[kind].type) : NULL;
    return part && part->root ? part : NULL;
}

/* The notes of a part by id; of an id that stands twice the first. */
static struct map notes_by_id(struct verify *v, size_t kind)
{
    struct map ids = map_new(v->arena);
    const struct vpart *part = part_of(v, kind);
    for (struct xml_node *n = part ? part->root->first : NULL; n; n = n->next) {
        const struct str *id = is_w(n, notes[kind].note) ? w_attribute(n, "id") : NULL;
        if (id && !map_get(&ids, *id)) {
            map_put(&ids, *id, n);
        }
    }
    return ids;
}

static void references(struct verify *v)
{
    for (size_t kind = 0; kind < COUNT_OF(notes); kind++) {
        const struct map ids = notes_by_id(v, kind);
        for (size_t i = 0; i < v->part->elements.n; i++) {
            const struct xml_node *n = v->part->elements.v[i];
            const struct str *id = is_w(n, notes[kind].reference) ? w_attribute(n, "id") : NULL;
            if (id && !map_get(&ids, *id)) {
                fault(v, n, "w:%s %.*s", notes[kind].reference, STR_ARG(*id));
            }
        }
    }
}

static void ids_once(struct verify *v)
{
    for (size_t kind = 0; kind < COUNT_OF(notes); kind++) {
        const struct map ids = notes_by_id(v, kind);
        const struct vpart *part = part_of(v, kind);
        const struct xml_node *n = part == v->part && part ? part->root->first : NULL;
        for (; n; n = n->next) {
            const struct str *id = is_w(n, notes[kind].note) ? w_attribute(n, "id") : NULL;
            if (id && map_get(&ids, *id) != n) {
                fault(v, n, "w:%s %.*s", notes[kind].note, STR_ARG(*id));
            }
        }
    }
}

/* What w:footnotePr of the settings lists must be there. */
static void listed(struct verify *v)
{
    struct vpart *settings = of_main(v, NS_REL_OFFICE "settings");
    for (size_t kind = 0; settings && kind < COUNT_OF(notes); kind++) {
        const struct map ids = notes_by_id(v, kind);
        const char *name = notes[kind].settings;
        const struct xml_node *list = name ? xml_child(settings->root, name) : NULL;
        for (const struct xml_node *n = list ? list->first : NULL; n; n = n->next) {
            const struct str *id = is_w(n, notes[kind].note) ? w_attribute(n, "id") : NULL;
            if (id && !map_get(&ids, *id)) {
                fault(v, n, "w:%s %.*s", notes[kind].note, STR_ARG(*id));
            }
        }
    }
}

static bool has_type(const struct vpart *part, const char *note, const char *type)
{
    for (const struct xml_node *n = part->root->first; n; n = n->next) {
        const struct str *own = is_w(n, note) ? w_attribute(n, "type") : NULL;
        if (own && str_is(*own, type)) {
            return true;
        }
    }
    return false;
}

static void separators(struct verify *v)
{
    static const char *const types[] = {"separator", "continuationSeparator"};
    for (size_t kind = 0; kind < COUNT_OF(notes); kind++) {
        const struct vpart *part = part_of(v, kind);
        for (size_t i = 0; i < COUNT_OF(types); i++) {
            if (part && part == v->part && notes[kind].settings &&
                !has_type(part, notes[kind].note, types[i])) {
                fault(v, NULL, "w:%s %s", notes[kind].note, types[i]);
            }
        }
    }
}

static const struct check checks[] = {
    {RULE("P49", SEV_ERROR, "chú thích, nhận xét được nhắc đến mà không có",
          "note or comment that is not there",
          "Mỗi tham chiếu cần chú thích cùng mã trong phần của nó.",
          "Each reference needs the note of its id in the part of notes.",
          SAVE_AGAIN_OR_ASK_AND("chèn lại chú thích, nhận xét bị mất.",
                                "put back the notes and comments that are lost.")),
     .part = references},
    {RULE("P50", SEV_ERROR, "phần chú thích sai", "part of notes wrong",
          "Mã chú thích không trùng; dấu ngăn cách mà phần cài đặt nêu phải có thật.",
          "Ids of notes are unique; separators that the settings list are there.",
          SAVE_AGAIN_AND("soát lại các chú thích, nhận xét.", "look over notes and comments.")),
     .part = ids_once, .package = listed},
    {RULE("P57", SEV_WARNING, "phần chú thích thiếu dấu ngăn cách",
          "part of notes without its separators",
          "Phần chú thích cuối trang, cuối văn bản có sẵn separator và continuationSeparator; "
          "thiếu thì có "
          "bản Word báo hỏng.",
          "Footnotes and endnotes have separator and continuationSeparator; without them some "
          "versions of "
          "Word report damage.",
          SAVE_AGAIN),
     .part = separators},
};

const struct check_group verify_note_group = {checks, COUNT_OF(checks)};
