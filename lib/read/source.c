/* SPDX-License-Identifier: MIT
 * Files and bytes -> source texts: one encoding, one line end, one normal form. */
#include "base/file.h"
#include "diag/reason.h"
#include "read/read.h"
#include "text/encoding.h"
#include "text/utf8.h"

#include <errno.h>
#include <string.h>

struct decoder {
    struct arena *arena;
    struct sink *sink;
    struct str shown;
    struct str text;      /* UTF-8 so far */
    const char *encoding; /* canonical name of what the bytes were */
    uint32_t cut;         /* bytes of the file before `text`: a byte order mark */
};

/* ---- which encoding ---- */

enum { DECLARATION_LINES = 50 };

/* "mã hóa" as bytes of an encoding we do not know yet: m, a blank, h, and letters beyond ASCII. */
static bool is_legacy_key(struct str key)
{
    bool high = false;
    for (size_t i = 0; i < key.n; i++) {
        high = high || (unsigned char)key.p[i] >= 0x80;
    }
    return high && key.n <= 12 && (key.p[0] | 0x20) == 'm' && str_find(key, STR(" h"), 0) <= 4;
}

static bool is_encoding_key(struct str key)
{
    return str_is(key, "encoding") || str_is(key, "ma hoa") || is_legacy_key(key);
}

static const char *declared_on(struct str line)
{
    const size_t colon = str_find_char(line, ':', 0);
    if (colon == STR_NPOS || !is_encoding_key(str_trim(str_cut(line, 0, colon)))) {
        return NULL;
    }
    struct str name = str_trim(str_from(line, colon + 1));
    if (name.n >= 2 && (name.p[0] == '"' || name.p[0] == '\'')) {
        name = str_cut(name, 1, name.n - 1);
    }
    return encoding_find(name);
}

/* The key `mã hóa` of a front matter whose own letters cannot be read yet; NULL without one. */
static const char *declared_encoding(struct str bytes)
{
    const char *name = NULL;
    struct str line = STR_EMPTY;
    for (int i = 0; !name && i < DECLARATION_LINES && str_next(&bytes, '\n', &line); i++) {
        name = declared_on(line);
    }
    return name;
}

/* ---- what is wrong ---- */

/* Shown where the text that can be read ends. */
static struct finding *report_at_end(struct decoder *d, struct str good, const char *vi,
                                     const char *en)
{
    const struct source *s = source_new(d->arena, d->shown, good);
    const struct span at = {(uint32_t)good.n, (uint32_t)good.n};
    return report(d->sink, s, at, "S001", "%s", "%s", msg_in((struct msg){vi, en}, d->sink->lang));
}

enum { NUL_SAMPLE = 4096 };

/* Every other byte of Latin text in UTF-16 is 0; a stray NUL or a Word file is neither. */
static const char *utf16_of(struct str bytes)
{
    const struct str sample = str_cut(bytes, 0, NUL_SAMPLE);
    size_t nul[2] = {0, 0}; /* at even and odd offsets */
    for (size_t i = 0; i < sample.n; i++) {
        nul[i % 2] += !sample.p[i];
    }
    const bool many = (nul[0] + nul[1]) * 5 > sample.n;
    if (!many || (nul[0] && nul[1] && nul[0] < nul[1] * 4 && nul[1] < nul[0] * 4)) {
        return NULL;
    }
    return nul[0] > nul[1] ? "UTF-16BE" : "UTF-16LE";
}

/* Packed (DOCX, ODT) or old Word: they come with a name that was changed. */
static bool is_word(struct str bytes)
{
    return str_starts(bytes, STR("PK\x03\x04")) || str_starts(bytes, STR("\xD0\xCF\x11\xE0"));
}

static enum status refuse_nul(struct decoder *d, struct str bytes, struct str good)
{
    struct finding *f =
        report_at_end(d, good, "có ký tự rỗng (NUL): đây không phải tệp văn bản UTF-8",
                      "a NUL byte: this is not a UTF-8 text file");
    const char *wide = utf16_of(bytes);
    if (wide) {
        hint(d->sink, f, "trông như %s: thêm --from-code %s, hoặc lưu lại tệp bằng UTF-8",
             "looks like %s: add --from-code %s, or save the file as UTF-8", wide, wide);
    } else if (is_word(bytes)) {
        hint(d->sink, f, "đây là tệp Word hoặc tệp nén: đổi sang Markdown hoặc XML rồi đọc",
             "this is a Word file or an archive: turn it into Markdown or XML first");
    } else {
        hint(d->sink, f, "xóa ký tự ấy: tệp bị hỏng ở đây, hoặc không phải tệp văn bản",
             "remove that byte: the file is damaged here, or no text file");
    }
    return ST_INVALID;
}

static enum status refuse_bytes(struct decoder *d, struct str bytes, size_t bad_at)
{
    const struct str good = str_cut(bytes, 0, bad_at);
    if (bytes.p[bad_at] == '\0') {
        return refuse_nul(d, bytes, good);
    }
    struct finding *f =
        report_at_end(d, good, "từ đây không phải UTF-8", "from here on this is not UTF-8");
    const char *guess = encoding_guess(d->arena, bytes);
    if (guess) {
        hint(d->sink, f, "trông như %s: thêm --from-code %s, hoặc lưu lại tệp bằng UTF-8",
             "looks like %s: add --from-code %s, or save the file as UTF-8", guess, guess);
    } else {
        hint(d->sink, f, "lưu lại tệp bằng UTF-8, hoặc nêu bảng mã: --from-code TÊN",
             "save the file as UTF-8, or name its encoding: --from-code NAME");
    }
    return ST_INVALID;
}

/* What stands before the bad character can be read, and gives its line and column. */
static void refuse_character(struct decoder *d, const char *name, struct str before)
{
    size_t bad_at = 0;
    struct str good = STR_EMPTY;
    if (encoding_decode(d->arena, name, before, &good, &bad_at) != ST_OK) {
        good = STR_EMPTY;
    }
    struct finding *f = report_at_end(
        d, good, str_c(d->arena, str_printf(d->arena, "chữ ở đây không có trong bảng mã %s", name)),
        str_c(d->arena, str_printf(d->arena, "the character here does not exist in %s", name)));
    hint(d->sink, f,
         "có lẽ tệp lưu bằng bảng mã khác; không nêu bảng mã thì chương trình nói tệp trông giống "
         "bảng mã nào",
         "perhaps the file is in another encoding; where none is named, it is said which one it "
         "looks like");
}

static enum status refuse_name(struct decoder *d, const char *name)
{
    struct finding *f = report_file(d->sink, d->shown, "S001", "không biết bảng mã \"%s\"",
                                    "unknown encoding \"%s\"", name);
    const struct names known = encoding_list(d->arena);
    const struct str list = str_join(d->arena, known.list.v, known.list.n, STR(", "));
    hint(d->sink, f, "đọc được: %.*s", "known: %.*s", STR_ARG(list));
    return ST_INVALID;
}

static enum status refuse_size(struct decoder *d)
{
    struct finding *f = report_file(d->sink, d->shown, "S009", "tệp lớn hơn %d MB",
                                    "the file is larger than %d MB", SOURCE_MAX / 1024 / 1024);
    hint(d->sink, f, "chia thành nhiều văn bản", "split it into several documents");
    return ST_LIMIT;
}

/* ---- to UTF-8 ---- */

static enum status decode_utf8(struct decoder *d, struct str bytes)
{
    const size_t good = utf8_valid_to(bytes);
    d->text = bytes;
    d->encoding = "UTF-8";
    return good == bytes.n ? ST_OK : refuse_bytes(d, bytes, good);
}

static enum status decode_named(struct decoder *d, const char *name, struct str bytes)
{
    size_t bad_at = 0;
    if (strcmp(name, "UTF-8") == 0) {
        return decode_utf8(d, bytes);
    }
    d->encoding = name;
    enum status st = encoding_decode(d->arena, name, bytes, &d->text, &bad_at);
    if (st == ST_INVALID) {
        refuse_character(d, name, str_cut(bytes, 0, bad_at));
    }
    return st == ST_LIMIT ? refuse_size(d) : st;
}

/* A mark at the start is sure; a declared name is the author's word; anything else is UTF-8. */
static enum status decode(struct decoder *d, struct str bytes, const char *from_code)
{
    const char *marked = NULL;
    const size_t mark = encoding_bom(bytes, &marked);
    const char *named = from_code ? encoding_find(str_of(from_code)) : marked;
    if (from_code && !named) {
        return refuse_name(d, from_code);
    }
    if (mark && strcmp(marked, "UTF-8") == 0) {
        d->cut = (uint32_t)mark;
        bytes = str_from(bytes, mark);
    }
    if (!named && utf8_valid_to(bytes) < bytes.n) {
        named = declared_encoding(bytes);
    }
    return named ? decode_named(d, named, bytes) : decode_utf8(d, bytes);
}

/* ---- line ends and normal form ---- */

/* CR LF and CR become LF. */
static struct str with_lf(struct arena *a, struct str s, struct shifts *shifts)
{
    if (str_find_char(s, '\r', 0) == STR_NPOS) {
        return s;
    }
    struct buf out = buf_new(a);
    size_t done = 0;
    for (size_t at; (at = str_find_char(s, '\r', done)) != STR_NPOS;) {
        buf_add(&out, str_cut(s, done, at));
        done = at + 1;
        if (done < s.n && s.p[done] == '\n') {
            shifts_add(a, shifts, (uint32_t)out.n, (uint32_t)done);
        } else {
            buf_addc(&out, '\n');
        }
    }
    buf_add(&out, str_from(s, done));
    return buf_str(&out);
}

/* Where text offset `raw` of the inner map went in the outer one, `i` rows of which are passed. */
static uint32_t carried(const struct shifts *outer, size_t i, uint32_t raw)
{
    const struct shift none = {0, 0};
    const struct shift row = i ? outer->list.v[i - 1] : none;
    const uint32_t text = row.text + (raw - row.raw);
    const bool past = i < outer->list.n && text > outer->list.v[i].text;
    return past ? outer->list.v[i].text : text;
}

/* outer leads from the text to a middle form, inner from there to the file: both in one. Every row
 * of either is a place where the sum changes. */
static struct shifts joined(struct arena *a, const struct shifts *outer, const struct shifts *inner)
{
    struct shifts both = {0};
    size_t i = 0;
    size_t j = 0;
    while (i < outer->list.n || j < inner->list.n) {
        const bool from_outer =
            j == inner->list.n ||
            (i < outer->list.n && outer->list.v[i].raw <= inner->list.v[j].text);
        const uint32_t text =
            from_outer ? outer->list.v[i].text : carried(outer, i, inner->list.v[j].text);
        i += from_outer;
        j += !from_outer;
        shifts_add(a, &both, text, shifts_raw(inner, shifts_raw(outer, text)));
    }
    return both;
}

static struct source *finish(struct decoder *d)
{
    struct arena *a = d->arena;
    struct shifts lines = {0};
    struct shifts composed = {0};
    struct stretches changed = {0};
    const struct str text = nfc_mapped(a, with_lf(a, d->text, &lines), &composed, &changed);
    struct source *s = source_new(a, d->shown, text);
    s->encoding = d->encoding;
    s->not_nfc = changed;
    s->shifts = joined(a, &composed, &lines);
    if (d->cut) {
        struct shifts marked = {0};
        shifts_add(a, &marked, 0, d->cut);
        s->shifts = joined(a, &s->shifts, &marked);
    }
    return s;
}

enum status source_decode(struct arena *a, struct sink *sink, struct str bytes, struct str shown,
                          const char *from_code, struct source **out)
{
    struct decoder d = {.arena = a, .sink = sink, .shown = shown, .text = STR_EMPTY};
    if (bytes.n > SOURCE_MAX) {
        return refuse_size(&d);
    }
    const enum status st = decode(&d, bytes, from_code);
    if (st != ST_OK) {
        return st;
    }
    struct source *s = finish(&d);
    if (s->text.n > SOURCE_MAX) {
        return refuse_size(&d);
    }
    *out = s;
    return ST_OK;
}

/* ---- files ---- */

static enum status report_unreadable(struct decoder *d, enum status st, int why)
{
    if (st == ST_LIMIT) {
        return refuse_size(d);
    }
    struct finding *f =
        st == ST_MISSING
            ? report_file(d->sink, d->shown, "S001", "không có tệp này", "there is no such file")
            : report_file(d->sink, d->shown, "S001", "không đọc được tệp: %s", "cannot be read: %s",
                          reason(d->arena, st, why, d->sink->lang));
    f->legal = STR_EMPTY; /* the law is on encodings */
    return st;
}

enum status source_load(struct arena *a, struct sink *sink, struct str path, struct str shown,
                        const char *from_code, struct source **out)
{
    struct decoder d = {.arena = a, .sink = sink, .shown = shown};
    struct str bytes = STR_EMPTY;
    errno = 0;
    const enum status st = file_read(a, path, SOURCE_MAX, &bytes);
    if (st != ST_OK) {
        return report_unreadable(&d, st, errno);
    }
    return source_decode(a, sink, bytes, shown, from_code, out);
}
