/* SPDX-License-Identifier: MIT
 * Styles, as far as the words of a paragraph depend on them (ECMA-376 Part 1, 17.7). */
#include "docx/flow_parts.h"

enum { BASES_MAX = 20 }; /* styles based on styles; Word allows 11 */

struct looks looks_none(void)
{
    return (struct looks){.outline = -1, .list = -1, .level = -1};
}

void looks_over(struct looks *looks, const struct looks *own)
{
    looks->bold = own->bold ? own->bold : looks->bold;
    looks->italic = own->italic ? own->italic : looks->italic;
    looks->caps = own->caps ? own->caps : looks->caps;
    looks->center = own->center ? own->center : looks->center;
    looks->outline = own->outline >= 0 ? own->outline : looks->outline;
    looks->list = own->list >= 0 ? own->list : looks->list;
    looks->level = own->level >= 0 ? own->level : looks->level;
}

/* <w:b/>, <w:b w:val="0"/> */
static enum toggle toggle_of(const struct xml_node *properties, const char *name)
{
    const struct xml_node *node = word_child(properties, name);
    if (!node) {
        return UNSET;
    }
    const struct str value = word_value(node, "val");
    return str_is(value, "0") || str_is(value, "false") || str_is(value, "off") ? OFF : ON;
}

static int number_of(const struct xml_node *node, int otherwise)
{
    unsigned n = 0;
    return node && str_to_uint(word_value(node, "val"), 1000000, &n) ? (int)n : otherwise;
}

void looks_run(struct looks *looks, const struct xml_node *properties)
{
    struct looks own = looks_none();
    own.bold = toggle_of(properties, "b");
    own.italic = toggle_of(properties, "i");
    own.caps = toggle_of(properties, "caps");
    looks_over(looks, &own);
}

void looks_paragraph(struct looks *looks, const struct xml_node *properties)
{
    struct looks own = looks_none();
    const struct xml_node *jc = word_child(properties, "jc");
    const struct xml_node *number = word_child(properties, "numPr");
    own.center = !jc ? UNSET : str_is(word_value(jc, "val"), "center") ? ON : OFF;
    own.outline = number_of(word_child(properties, "outlineLvl"), -1);
    own.list = number_of(word_child(number, "numId"), -1);
    own.level = number_of(word_child(number, "ilvl"), -1);
    looks_over(looks, &own);
}

static struct str based_on(const struct xml_node *style)
{
    const struct xml_node *node = word_child(style, "basedOn");
    return node ? word_value(node, "val") : STR_EMPTY;
}

static void read_defaults(struct styles *styles, const struct xml_node *node)
{
    const struct xml_node *run = word_child(word_child(node, "rPrDefault"), "rPr");
    const struct xml_node *paragraph = word_child(word_child(node, "pPrDefault"), "pPr");
    looks_run(&styles->defaults, run);
    looks_paragraph(&styles->defaults, paragraph);
}

struct styles styles_read(struct arena *a, const struct xml_node *root)
{
    struct styles styles = {.by_id = map_new(a), .paragraph = STR_EMPTY, .defaults = looks_none()};
    for (const struct xml_node *node = root ? root->first : NULL; node; node = node->next) {
        if (is_word(node, "docDefaults")) {
            read_defaults(&styles, node);
        }
        if (!is_word(node, "style")) {
            continue;
        }
        struct style *style = ARENA_NEW(a, struct style);
        *style = (struct style){.node = node, .based_on = based_on(node)};
        const struct str id = word_value(node, "styleId");
        map_put(&styles.by_id, id, style);
        if (str_is(word_value(node, "type"), "paragraph") &&
            str_is(word_value(node, "default"), "1")) {
            styles.paragraph = id;
        }
    }
    return styles;
}

static void add_style(const struct styles *styles, struct str id, struct looks *looks,
                      unsigned depth)
{
    const struct style *style = id.n && depth < BASES_MAX ? map_get(&styles->by_id, id) : NULL;
    if (!style) {
        return;
    }
    add_style(styles, style->based_on, looks, depth + 1);
    looks_paragraph(looks, word_child(style->node, "pPr"));
    looks_run(looks, word_child(style->node, "rPr"));
}

struct looks style_looks(const struct styles *styles, struct str id)
{
    struct looks looks = styles->defaults;
    add_style(styles, id.n ? id : styles->paragraph, &looks, 0);
    return looks;
}
