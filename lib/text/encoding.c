/* SPDX-License-Identifier: MIT */
#include "text/encoding.h"

#include "text/encoding_tables.h"
#include "text/nfc.h"
#include "text/syllable.h"
#include "text/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

enum { GUESS_BYTES = 64 * 1024, GROWTH = 3 };

/* What a decoder works on: bytes in, UTF-8 out (not composed yet), first bad byte. */
struct job {
    struct str bytes;
    struct buf *out;
    const char *name;
    size_t bad_at;
};

static enum status decode_utf8(struct job *job)
{
    job->bad_at = utf8_valid_to(job->bytes);
    buf_add(job->out, job->bytes);
    return job->bad_at == job->bytes.n ? ST_OK : ST_INVALID;
}

/* A NUL is no text in any encoding: offset of the first one, `unit` bytes wide, or the length. */
static size_t first_nul(struct str bytes, size_t unit)
{
    for (size_t i = 0; i + unit <= bytes.n; i += unit) {
        if (bytes.p[i] == '\0' && bytes.p[i + unit - 1] == '\0') {
            return i;
        }
    }
    return bytes.n;
}

/* Nothing is taken from the arena while the converter is open: no byte of any of these encodings
 * grows more than threefold, so the room is made beforehand. */
static enum status convert(struct job *job, iconv_t converter, char *room, size_t size)
{
    char *in = (char *)job->bytes.p; /* iconv() does not write to it */
    size_t left = job->bytes.n, free_room = size;
    char *end = room;
    const bool whole = iconv(converter, &in, &left, &end, &free_room) != (size_t)-1 &&
                       iconv(converter, NULL, NULL, &end, &free_room) != (size_t)-1;
    job->bad_at = job->bytes.n - left;
    buf_add(job->out, (struct str){room, (size_t)(end - room)});
    return whole ? ST_OK : ST_INVALID;
}

static enum status decode_iconv(struct job *job)
{
    const size_t unit = strncmp(job->name, "UTF-16", 6) == 0 ? 2 : 1;
    job->bad_at = first_nul(job->bytes, unit);
    if (job->bad_at < job->bytes.n) {
        return ST_INVALID;
    }
    const size_t size = job->bytes.n * GROWTH + 16;
    char *room = arena_alloc(job->out->arena, size);
    /* Made now, so that buf_add() in convert() takes nothing either. */
    *job->out = (struct buf){.arena = job->out->arena,
                             .p = arena_alloc(job->out->arena, size),
                             .cap = size,
                             .max = BUF_MAX_DEFAULT};
    iconv_t converter = iconv_open("UTF-8", job->name);
    if (converter == (iconv_t)-1) { /* NOLINT(performance-no-int-to-ptr): as iconv_open(3) */
        return errno == ENOMEM ? ST_NOMEM : ST_MISSING;
    }
    const enum status st = convert(job, converter, room, size);
    iconv_close(converter);
    return st;
}

/* Bytes below 0xA0 in both font encodings: ASCII and the punctuation of Word. */
static uint32_t low_byte(unsigned char byte)
{
    return byte < 0x80 ? byte : cp1252_punctuation[byte - 0x80];
}

static enum status decode_tcvn3(struct job *job)
{
    for (size_t i = 0; i < job->bytes.n; i++) {
        const unsigned char byte = (unsigned char)job->bytes.p[i];
        const uint32_t c = byte < 0xA0 ? low_byte(byte) : tcvn3_letters[byte - 0xA0];
        job->bad_at = i;
        if (!c) {
            return ST_INVALID;
        }
        utf8_put(job->out, c);
    }
    return ST_OK;
}

/* What marks the byte before can carry. */
static unsigned vni_bases(unsigned char before)
{
    static const struct {
        const char *letters; /* ô and ö stand for ơ and ư */
        enum vni_base base;
    } rows[] = {{"aA", VNI_A}, {"eE", VNI_E}, {"oO", VNI_O}, {"uUyY\xF4\xD4\xF6\xD6", VNI_U}};
    for (size_t i = 0; before && i < COUNT_OF(rows); i++) {
        if (strchr(rows[i].letters, (char)before)) {
            return (unsigned)rows[i].base;
        }
    }
    return 0;
}

/* One byte of VNI behind `before`; false when it means nothing there. */
static bool put_vni(struct buf *out, unsigned char byte, unsigned char before)
{
    if (byte < 0xC0) {
        const uint32_t c = byte < 0xA0 ? low_byte(byte) : byte;
        utf8_put(out, c);
        return c != 0;
    }
    const struct vni_byte *row = &vni_bytes[byte - 0xC0];
    const uint16_t signs[] = {row->letter, row->shape, row->tone};
    for (size_t i = 0; i < COUNT_OF(signs); i++) {
        if (signs[i]) {
            utf8_put(out, signs[i]);
        }
    }
    return row->letter || (vni_bases(before) & row->bases);
}

static enum status decode_vni(struct job *job)
{
    unsigned char before = 0;
    for (size_t i = 0; i < job->bytes.n; i++) {
        const unsigned char byte = (unsigned char)job->bytes.p[i];
        job->bad_at = i;
        if (!put_vni(job->out, byte, before)) {
            return ST_INVALID;
        }
        before = byte;
    }
    return ST_OK;
}

/* In the order in which a guess tries them: among equals the more common one wins. */
static const struct encoding {
    const char *name;
    enum status (*decode)(struct job *job);
    const char *keys; /* names in small letters and digits only, between blanks */
    bool guessed;
} encodings[] = {
    {"UTF-8", decode_utf8, " utf8 unicode ", false},
    {"TCVN3", decode_tcvn3, " tcvn3 abc tcvn3abc vn3 ", true},
    {"VNI", decode_vni, " vni vniwindows vniwin ", true},
    {"WINDOWS-1258", decode_iconv, " windows1258 cp1258 1258 win1258 ", true},
    {"TCVN5712-1", decode_iconv, " tcvn57121 tcvn5712 tcvn tcvn571211993 tcvn57121993 vn1 ", true},
    {"VISCII", decode_iconv, " viscii ", true},
    {"UTF-16LE", decode_iconv, " utf16le utf16 ", true},
    {"UTF-16BE", decode_iconv, " utf16be ", true},
};

static const struct encoding *encoding_of(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(encodings); i++) {
        if (strcmp(encodings[i].name, name) == 0) {
            return &encodings[i];
        }
    }
    return NULL;
}

enum { KEY_MAX = 32 };

/* " utf8 " of "UTF-8": letters and digits only, blanks around. Empty when it is too long. */
static struct str key_of(struct str name, char key[KEY_MAX])
{
    size_t n = 0;
    key[n++] = ' ';
    for (size_t i = 0; i < name.n && n < KEY_MAX; i++) {
        const uint32_t c = utf8_lower((unsigned char)name.p[i]);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            key[n++] = (char)c;
        }
    }
    if (n == 1 || n == KEY_MAX) {
        return STR_EMPTY;
    }
    key[n++] = ' ';
    return (struct str){key, n};
}

const char *encoding_find(struct str name)
{
    char room[KEY_MAX];
    const struct str key = key_of(name, room);
    for (size_t i = 0; key.n && i < COUNT_OF(encodings); i++) {
        if (str_find(str_of(encodings[i].keys), key, 0) != STR_NPOS) {
            return encodings[i].name;
        }
    }
    return NULL;
}

const char *const *encoding_names(void)
{
    static const char *const names[] = {"UTF-8",        "UTF-16LE",   "UTF-16BE",
                                        "WINDOWS-1258", "TCVN5712-1", "VISCII",
                                        "TCVN3",        "VNI",        NULL};
    return names;
}

struct names encoding_list(struct arena *a)
{
    struct names list = {0};
    for (const char *const *name = encoding_names(); *name; name++) {
        VEC_PUSH(a, &list.list, str_of(*name));
    }
    return list;
}

enum status encoding_decode(struct arena *a, const char *name, struct str bytes, struct str *text,
                            size_t *bad_at)
{
    const struct encoding *encoding = encoding_of(name);
    *text = STR_EMPTY;
    *bad_at = 0;
    if (!encoding) {
        return ST_MISSING;
    }
    const char *marked = NULL;
    const size_t mark = encoding_bom(bytes, &marked);
    const size_t skipped = mark && strcmp(marked, name) == 0 ? mark : 0;
    struct buf out = buf_new(a);
    struct job job = {str_from(bytes, skipped), &out, name, 0};
    enum status st = encoding->decode(&job);
    if (st == ST_OK) {
        st = buf_status(&out);
        *text = nfc(a, buf_str(&out));
    }
    *bad_at = skipped + job.bad_at;
    return st;
}

/* How many words with letters beyond ASCII are Vietnamese syllables, and how many are not. */
struct score {
    size_t good, bad;
};

static void judge_word(struct score *score, struct str word)
{
    bool plain = true;
    for (size_t i = 0; i < word.n; i++) {
        plain = plain && (unsigned char)word.p[i] < 0x80;
    }
    if (word.n && !plain) {
        const bool good = syllable_is(word);
        score->good += good;
        score->bad += !good;
    }
}

static struct score judge(struct str text)
{
    struct score score = {0, 0};
    size_t start = 0, at = 0;
    uint32_t c;
    for (size_t used; (used = utf8_get(text, at, &c)) > 0; at += used) {
        if (!utf8_is_letter(c)) {
            judge_word(&score, str_cut(text, start, at));
            start = at + used;
        }
    }
    judge_word(&score, str_from(text, start));
    return score;
}

/* A stray wrong word is a name or a slip; one in five is another encoding. */
static bool reads_well(struct score score)
{
    return score.good > 0 && score.bad * 4 <= score.good;
}

const char *encoding_guess(struct arena *a, struct str bytes)
{
    const struct str sample = str_cut(bytes, 0, GUESS_BYTES); /* even, for UTF-16 */
    const char *best = NULL;
    struct score best_score = {0, 0};
    for (size_t i = 0; i < COUNT_OF(encodings); i++) {
        struct str text;
        size_t bad_at;
        if (!encodings[i].guessed ||
            encoding_decode(a, encodings[i].name, sample, &text, &bad_at) != ST_OK) {
            continue;
        }
        const struct score score = judge(text);
        if (reads_well(score) && score.good + best_score.bad > best_score.good + score.bad) {
            best = encodings[i].name;
            best_score = score;
        }
    }
    return best;
}

size_t encoding_bom(struct str bytes, const char **name)
{
    static const struct {
        struct str mark;
        const char *name;
    } marks[] = {
        {STR_INIT("\xEF\xBB\xBF"), "UTF-8"},
        {STR_INIT("\xFF\xFE"), "UTF-16LE"},
        {STR_INIT("\xFE\xFF"), "UTF-16BE"},
    };
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        if (str_starts(bytes, marks[i].mark)) {
            *name = marks[i].name;
            return marks[i].mark.n;
        }
    }
    *name = NULL;
    return 0;
}
