/* SPDX-License-Identifier: MIT
 * SARIF 2.1.0 (OASIS), for code scanning and editors. */
#include "diag/print_parts.h"

/* The rules that findings name, in the order of their first finding. */
struct rule_list {
    VEC(const struct rule_info *) list;
};

static size_t index_of(const struct rule_list *rules, const char *code)
{
    size_t i = 0;
    while (i < rules->list.n && !str_is(str_of(rules->list.v[i]->code), code)) {
        i++;
    }
    return i;
}

static struct rule_list rules_of(const struct printed *what, struct arena *a)
{
    struct rule_list rules = {.list = {0}};
    for (size_t i = 0; i < what->n; i++) {
        const struct finding *f = what->findings[i];
        if (index_of(&rules, f->rule->code) == rules.list.n) {
            VEC_PUSH(a, &rules.list, f->rule);
        }
    }
    return rules;
}

/* Is the character one that RFC 3986 lets stand in a path? */
static bool stands_in_uri(unsigned char c)
{
    static const char marks[] = "/-._~!$&'()*+,;=@";
    const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    return letter || (c >= '0' && c <= '9') ||
           str_find_char((struct str){marks, sizeof marks - 1}, (char)c, 0) != STR_NPOS;
}

/* Seen from the working folder, as code scanning wants it. */
static struct str relative(struct str path, struct str folder)
{
    if (folder.n && str_starts(path, folder) && path.n > folder.n && path.p[folder.n] == '/') {
        return str_from(path, folder.n + 1);
    }
    while (str_starts(path, STR("./"))) {
        path = str_from(path, 2);
    }
    return path;
}

static struct str uri_of(struct arena *a, struct str path, struct str folder)
{
    struct buf out = buf_new(a);
    path = relative(path, folder);
    if (str_starts(path, STR("/"))) {
        buf_adds(&out, "file://");
    }
    for (size_t i = 0; i < path.n; i++) {
        const unsigned char c = (unsigned char)path.p[i];
        if (stands_in_uri(c)) {
            buf_addc(&out, (char)c);
        } else {
            buf_printf(&out, "%%%02X", c);
        }
    }
    return buf_str(&out);
}

static void add_message(struct json *j, const char *key, struct str text)
{
    json_object(j, key);
    json_text(j, "text", text);
    json_end(j);
}

/* Why, a wrong and a right example, and the legal basis. */
static struct str help_of(struct arena *a, const struct rule_info *rule, enum lang lang)
{
    struct buf out = buf_new(a);
    const struct {
        struct msg word;
        const char *text;
    } parts[] = {
        {{"Sai", "Wrong"}, rule->wrong},
        {{"Đúng", "Right"}, rule->right},
        {{"Căn cứ", "Legal basis"}, rule->legal},
    };
    buf_adds(&out, msg_in(rule->explain, lang));
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (parts[i].text) {
            buf_printf(&out, "\n\n%s:\n%s", msg_in(parts[i].word, lang), parts[i].text);
        }
    }
    return buf_str(&out);
}

static void add_rule(struct json *j, const struct rule_info *rule, enum lang lang)
{
    const char *title = msg_in(rule->title, lang), *explain = msg_in(rule->explain, lang);
    json_flat_object(j, NULL);
    json_text(j, "id", str_of(rule->code));
    if (title && *title) {
        add_message(j, "shortDescription", str_of(title));
    }
    if (explain && *explain) {
        add_message(j, "fullDescription", str_of(explain));
        add_message(j, "help", help_of(j->out->arena, rule, lang));
    }
    json_object(j, "defaultConfiguration");
    json_text(j, "level",
              str_of(rule->severity == SEV_OFF ? "none" : severity_name(rule->severity)));
    json_end(j);
    json_end(j);
}

static void add_tool(struct json *j, const struct print_options *options,
                     const struct rule_list *rules)
{
    json_object(j, "tool");
    json_object(j, "driver");
    json_text(j, "name", str_of(options->tool));
    json_text(j, "version", str_of(options->version));
    json_array(j, "rules");
    for (size_t i = 0; i < rules->list.n; i++) {
        add_rule(j, rules->list.v[i], options->lang);
    }
    json_end(j);
    json_end(j);
    json_end(j);
}

static void add_region(struct json *j, const char *key, struct place place)
{
    json_object(j, key);
    json_uint(j, "startLine", place.start.line);
    json_uint(j, "startColumn", place.start.column);
    json_uint(j, "endLine", place.end.line);
    json_uint(j, "endColumn", place.end.column);
    json_uint(j, "byteOffset", place.start.byte);
    json_uint(j, "byteLength", place.end.byte - place.start.byte);
    json_end(j);
}

static void add_artifact(struct json *j, struct str file, const struct print_options *options)
{
    json_object(j, "artifactLocation");
    json_text(j, "uri", uri_of(j->out->arena, file, options->folder));
    json_end(j);
}

/* `message` is for related places only: empty for the place itself. */
static void add_location(struct json *j, const struct print_options *options, struct str file,
                         const struct source *source, struct span at, struct str message)
{
    const struct place place = place_of(source, at);
    json_object(j, NULL);
    json_object(j, "physicalLocation");
    add_artifact(j, file, options);
    if (place.known) {
        add_region(j, "region", place);
    }
    json_end(j);
    if (message.n) {
        add_message(j, "message", message);
    }
    json_end(j);
}

static void add_related(struct json *j, const struct finding *f,
                        const struct print_options *options)
{
    if (!f->related.n) {
        return;
    }
    json_array(j, "relatedLocations");
    for (size_t i = 0; i < f->related.n; i++) {
        const struct related *r = &f->related.v[i];
        add_location(j, options, r->source ? r->source->path : f->file, r->source, r->at,
                     r->message);
    }
    json_end(j);
}

static void add_replacement(struct json *j, const struct finding *f, struct span at,
                            struct str text)
{
    json_object(j, NULL);
    add_region(j, "deletedRegion", place_of(f->source, at));
    add_message(j, "insertedContent", text);
    json_end(j);
}

static void add_fix(struct json *j, const struct finding *f, const struct print_options *options)
{
    if (!f->has_fix) {
        return;
    }
    json_array(j, "fixes");
    json_object(j, NULL);
    json_array(j, "artifactChanges");
    json_object(j, NULL);
    add_artifact(j, f->file, options);
    json_array(j, "replacements");
    add_replacement(j, f, f->fix_at, f->fix);
    for (size_t i = 0; i < f->also.n; i++) {
        add_replacement(j, f, f->also.v[i].at, f->also.v[i].text);
    }
    for (unsigned open = 0; open < 5; open++) {
        json_end(j);
    }
}

/* SARIF has no place for a legal basis: it goes where tools keep their own. */
static void add_properties(struct json *j, const struct finding *f)
{
    if (f->legal.n) {
        json_object(j, "properties");
        json_text(j, "legal", f->legal);
        json_end(j);
    }
}

static void add_result(struct json *j, const struct finding *f, struct str print,
                       const struct rule_list *rules, const struct print_options *options)
{
    json_flat_object(j, NULL);
    json_text(j, "ruleId", str_of(f->rule->code));
    json_uint(j, "ruleIndex", index_of(rules, f->rule->code));
    json_text(j, "level", str_of(severity_name(f->severity)));
    add_message(j, "message", message_with_hint(j->out->arena, f, options->lang, "\n"));
    json_array(j, "locations");
    add_location(j, options, f->file, f->source, f->at, STR_EMPTY);
    json_end(j);
    json_flat_object(j, "partialFingerprints");
    json_text(j, "vanthu/v1", print);
    json_end(j);
    add_related(j, f, options);
    add_fix(j, f, options);
    add_properties(j, f);
    json_end(j);
}

static void add_run(struct json *j, const struct printed *what, const struct print_options *options)
{
    const struct rule_list rules = rules_of(what, j->out->arena);
    json_object(j, NULL);
    add_tool(j, options, &rules);
    json_text(j, "language", str_of(options->lang == LANG_EN ? "en" : "vi"));
    json_text(j, "columnKind", STR("unicodeCodePoints"));
    json_array(j, "results");
    for (size_t i = 0; i < what->n; i++) {
        add_result(j, what->findings[i], what->prints[i], &rules, options);
    }
    json_end(j);
    json_end(j);
}

void print_sarif(const struct printed *what, const struct print_options *options, struct buf *out)
{
    struct json j = json_new(out);
    json_object(&j, NULL);
    json_text(&j, "$schema", STR("https://json.schemastore.org/sarif-2.1.0.json"));
    json_text(&j, "version", STR("2.1.0"));
    json_array(&j, "runs");
    add_run(&j, what, options);
    json_end(&j);
    json_end(&j);
}
