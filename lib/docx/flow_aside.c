/* SPDX-License-Identifier: MIT
 * What stands beside the text: foot- and endnotes, headers, footers. */
#include "docx/flow_parts.h"

#include "text/fold.h"

#include <string.h>

static const char *const relations[] = {NS_REL_OFFICE, NS_REL_STRICT};

static struct vpart *related_part(struct package_flow *p, const char *kind)
{
    struct vpart *part = NULL;
    for (size_t i = 0; !part && i < COUNT_OF(relations); i++) {
        part = verify_related(p->v, p->v->main->links,
                              str_c(p->arena, str_printf(p->arena, "%s%s", relations[i], kind)));
    }
    return part;
}

/* ---- notes ---- */

static void gather(struct package_flow *p, const char *kind, const char *prefix)
{
    const struct vpart *part = related_part(p, kind);
    const struct xml_node *node = part && part->root ? part->root->first : NULL;
    for (; node; node = node->next) {
        if (!word_value(node, "type").n) { /* separators have one */
            map_put(&p->notes, str_cat(p->arena, str_of(prefix), word_value(node, "id")),
                    (void *)(uintptr_t)node);
        }
    }
}

void flow_notes(struct package_flow *p)
{
    p->notes = map_new(p->arena);
    gather(p, "footnotes", "f");
    gather(p, "endnotes", "e");
}

/* ---- headers and footers ---- */

/* "3", "Trang 3/12", "- 3 -": nothing but numbers of pages. */
static bool is_page_number(struct arena *a, struct str text)
{
    struct str key = fold_ascii(a, text);
    key = str_starts(key, STR("trang")) ? str_from(key, 5) : key;
    for (size_t i = 0; i < key.n; i++) {
        if (!strchr("0123456789-/ .[]()", key.p[i])) {
            return false;
        }
    }
    return true;
}

/* The words of the part, each block of them once however many sections repeat it. */
static void read_aside(struct package_flow *p, struct vpart *part, struct map *seen)
{
    const size_t before = p->flow->blocks.n;
    flow_enter(p, part);
    flow_blocks(p, part->root);
    size_t kept = before;
    for (size_t i = before; i < p->flow->blocks.n; i++) {
        struct flow_block *b = &p->flow->blocks.v[i];
        const struct str text = b->table ? STR("-") : flow_text(p->arena, &b->para.words);
        if (!b->table && (is_page_number(p->arena, text) || map_put(seen, text, p))) {
            continue;
        }
        b->para.aside = true;
        p->flow->blocks.v[kept++] = *b;
    }
    p->flow->blocks.n = kept;
}

static void tell_aside(struct package_flow *p, struct vpart *part, size_t from)
{
    for (size_t i = from; i < p->flow->blocks.n; i++) {
        const struct flow_block *b = &p->flow->blocks.v[i];
        if (b->table) {
            continue;
        }
        struct finding *f = flow_report(
            p->flow, b->para.source, b->para.at, flow_text(p->arena, &b->para.words), "%s", "%s",
            msg_in((struct msg){"chữ ở đầu trang hoặc chân trang được giữ thành chú thích ở cuối "
                                "nguồn",
                                "words of a header or footer are kept as a comment at the end"},
                   p->flow->sink->lang));
        hint(p->flow->sink, f, "địa chỉ thì ghi vào khóa \"địa chỉ\"; còn lại thì xóa",
             "an address belongs into the key \"địa chỉ\"; else delete it");
    }
    (void)part;
}

void flow_asides(struct package_flow *p)
{
    struct map seen = map_new(p->arena);
    const struct vpart *links = p->v->main->links;
    for (size_t i = 0; links && i < links->rows.n; i++) {
        const struct relationship *r = &links->rows.v[i];
        struct vpart *part = r->part.n ? verify_part(p->v, r->part) : NULL;
        if (!part || !part->root ||
            !(str_ends(r->type, STR("/header")) || str_ends(r->type, STR("/footer")))) {
            continue;
        }
        const size_t from = p->flow->blocks.n;
        read_aside(p, part, &seen);
        tell_aside(p, part, from);
    }
}
