/* SPDX-License-Identifier: MIT */
#include "build/sniff.h"

#include "base/file.h"
#include "model/keys.h"
#include "read/front.h"
#include "text/encoding.h"
#include "text/utf8.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum {
    HEAD = 8192,     /* where a root element must have begun */
    KEY_LINES = 20,  /* where the keys of a front matter must have begun */
    KEYS_ENOUGH = 2, /* "Ngày: …" alone may stand in anybody's notes */
    LONGEST_CHARACTER = 4,
};

#define NAMESPACE "urn:vanthu:1"

struct head {
    struct str text; /* UTF-8 */
    bool all;        /* the file is no longer */
};

/* ---- Markdown ---- */

/* Ended by LF, CR LF or CR; empty lines come as such. */
static bool next_line(struct str *rest, struct str *line)
{
    size_t n = 0;
    while (n < rest->n && rest->p[n] != '\n' && rest->p[n] != '\r') {
        n++;
    }
    const bool more = rest->n > 0;
    *line = str_cut(*rest, 0, n);
    *rest = str_from(*rest, n + 1);
    return more;
}

static bool has_key(struct str line)
{
    const size_t colon = str_find_char(line, ':', 0);
    const bool inner = line.n && (line.p[0] == ' ' || line.p[0] == '\t');
    return colon != STR_NPOS && !inner && key_find_vi(&document_keys, line.p, colon);
}

static bool has_keys(struct str text)
{
    struct str line;
    unsigned keys = 0;
    for (unsigned i = 0; i < KEY_LINES && next_line(&text, &line); i++) {
        keys += has_key(line);
    }
    return keys >= KEYS_ENOUGH;
}

static bool is_markdown(struct head head)
{
    struct str rest = str_trim_left(head.text);
    const struct str whole = rest;
    struct str first = STR_EMPTY;
    if (!next_line(&rest, &first)) {
        return true; /* emptied */
    }
    return front_is_dashes(str_trim(first)) || has_keys(whole);
}

/* ---- XML ---- */

/* Past one <?…?>, <!--…--> or <!…>; false when the root element begins here. */
static bool skip_prolog(struct str *s)
{
    static const struct {
        struct str open, close;
    } parts[] = {
        {STR_INIT("<?"), STR_INIT("?>")},
        {STR_INIT("<!--"), STR_INIT("-->")},
        {STR_INIT("<!"), STR_INIT(">")},
    };
    *s = str_trim_left(*s);
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (str_starts(*s, parts[i].open)) {
            const size_t end = str_find(*s, parts[i].close, 0);
            *s = end == STR_NPOS ? STR_EMPTY : str_from(*s, end + parts[i].close.n);
            return true;
        }
    }
    return false;
}

/* "<v:register …" -> "register" */
static struct str root_name(struct str s)
{
    struct str name = str_from(s, 1);
    size_t n = 0;
    while (n < name.n && !strchr(" \t\r\n/>", name.p[n])) {
        n++;
    }
    name = str_cut(name, 0, n);
    const size_t colon = str_find_char(name, ':', 0);
    return colon == STR_NPOS ? name : str_from(name, colon + 1);
}

/* Somebody else's XML has a whole start tag that is not ours; what is cut or no XML may be ours. */
static bool is_xml(struct head head)
{
    const bool ours = str_find(head.text, STR(NAMESPACE), 0) != STR_NPOS;
    struct str s = head.text;
    while (skip_prolog(&s)) {
    }
    if (!str_starts(s, STR("<"))) {
        return ours || head.all;
    }
    const struct str name = root_name(s);
    const size_t end = str_find_char(s, '>', 0);
    if (ours || str_is(name, "register")) {
        return !str_is(name, "register");
    }
    const bool bare = str_find(str_cut(s, 0, end), STR("xmlns"), 0) == STR_NPOS;
    return end == STR_NPOS ? head.all : str_is(name, "document") && bare;
}

/* ---- encodings ---- */

/* False: not text that can be read without naming its encoding. */
static bool read_head(struct arena *a, struct str bytes, struct head *head)
{
    const char *encoding = NULL;
    size_t bad_at = 0;
    const size_t mark = encoding_bom(bytes, &encoding);
    head->all = bytes.n < HEAD;
    head->text = str_from(str_cut(bytes, 0, HEAD), mark);
    if (mark && strcmp(encoding, "UTF-8") != 0) {
        const enum status st =
            encoding_decode(a, encoding, str_cut(bytes, 0, HEAD), &head->text, &bad_at);
        return st == ST_OK;
    }
    const size_t good = utf8_valid_to(head->text);
    return good == head->text.n || (!head->all && good + LONGEST_CHARACTER > head->text.n);
}

bool sniff_document(struct arena *a, struct str path, struct str bytes)
{
    struct head head;
    const bool text = read_head(a, bytes, &head);
    if (path_has_ext(path, ".xml")) { /* whose tags are ASCII in every encoding but UTF-16 */
        return str_find_char(head.text, '\0', 0) != STR_NPOS || is_xml(head);
    }
    return !text || is_markdown(head);
}

bool sniff_file(struct arena *a, struct str path)
{
    char head[HEAD];
    const int fd = open(str_c(a, path), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const ssize_t n = fd < 0 ? -1 : read(fd, head, sizeof head);
    if (fd >= 0) {
        close(fd);
    }
    return n < 0 || sniff_document(a, path, (struct str){head, (size_t)n});
}
