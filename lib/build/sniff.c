/* SPDX-License-Identifier: MIT */
#include "build/sniff.h"

#include "base/file.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { HEAD = 8192 }; /* where a root element must have begun */

#define NAMESPACE "urn:vanthu:1"

/* UTF-16 to bytes, just well enough to see "---" or "<": other characters become '?'. */
static struct str narrow(struct str bytes, size_t low, char *out)
{
    const size_t n = bytes.n / 2;
    for (size_t i = 0; i < n; i++) {
        const char high_byte = bytes.p[2 * i + 1 - low];
        const char low_byte = bytes.p[2 * i + low];
        out[i] = high_byte || (unsigned char)low_byte > 127 ? '?' : low_byte;
    }
    return (struct str){out, n};
}

static bool front_matter(struct str head)
{
    head = str_trim_left(head);
    if (!str_starts(head, STR("---"))) {
        return false;
    }
    const size_t end = str_find_char(head, '\n', 0);
    return end != STR_NPOS && str_trim(str_cut(head, 3, end)).n == 0;
}

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

static bool xml_document(struct str head)
{
    if (str_find(head, STR(NAMESPACE), 0) == STR_NPOS) {
        return false;
    }
    while (skip_prolog(&head)) {
    }
    return str_starts(head, STR("<")) && !str_is(root_name(head), "register");
}

static bool sniff(struct str path, struct str head)
{
    return path_has_ext(path, ".xml") ? xml_document(head) : front_matter(head);
}

static bool sniff_wide(struct str path, struct str head, size_t low)
{
    char bytes[HEAD / 2];
    return sniff(path, narrow(str_from(head, 2), low, bytes));
}

bool sniff_document(struct str path, struct str bytes)
{
    const struct str head = str_cut(bytes, 0, HEAD);
    if (str_starts(head, STR("\xFF\xFE"))) {
        return sniff_wide(path, head, 0);
    }
    if (str_starts(head, STR("\xFE\xFF"))) {
        return sniff_wide(path, head, 1);
    }
    return sniff(path, str_starts(head, STR("\xEF\xBB\xBF")) ? str_from(head, 3) : head);
}

bool sniff_file(struct arena *a, struct str path)
{
    char head[HEAD];
    const int fd = open(str_c(a, path), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const ssize_t n = fd < 0 ? -1 : read(fd, head, sizeof head);
    if (fd >= 0) {
        close(fd);
    }
    return n < 0 || sniff_document(path, (struct str){head, (size_t)n});
}
