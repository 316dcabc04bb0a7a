/* SPDX-License-Identifier: MIT */
#include "read/flow.h"

#include "read/read.h"
#include "text/nfc.h"
#include "text/utf8.h"

struct flow flow_new(struct arena *a, struct sink *sink)
{
    return (struct flow){.arena = a, .sink = sink};
}

/* ---- words ---- */

static bool ends_blank(const struct runs *words)
{
    for (size_t i = words->list.n; i-- > 0;) {
        const struct run *run = &words->list.v[i];
        if (run->flags & RUN_BREAK) {
            return true;
        }
        if (run->text.n) {
            return run->text.p[run->text.n - 1] == ' ';
        }
    }
    return true;
}

void flow_words(struct arena *a, struct runs *words, struct str text, unsigned flags)
{
    struct buf out = buf_new(a);
    bool blank = ends_blank(words);
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(text, at, &c)) > 0; at += used) {
        const bool is_blank = utf8_blank(text, at) > 0;
        if (!is_blank) {
            buf_add(&out, str_cut(text, at, at + used));
        } else if (!blank) {
            buf_addc(&out, ' ');
        }
        blank = is_blank;
    }
    if (!out.n) {
        return;
    }
    VEC_PUSH(a, &words->list,
             ((struct run){.text = buf_str(&out), .flags = flags, .href = STR_EMPTY}));
}

/* Without the blank at its end; a run that had nothing else goes. */
static void trim_end(struct runs *words)
{
    while (words->list.n) {
        struct run *last = &words->list.v[words->list.n - 1];
        if (last->flags & RUN_BREAK) {
            return;
        }
        last->text = str_trim_right(last->text);
        if (last->text.n) {
            return;
        }
        words->list.n--;
    }
}

void flow_break(struct arena *a, struct runs *words)
{
    trim_end(words);
    if (words->list.n && !(words->list.v[words->list.n - 1].flags & RUN_BREAK)) {
        VEC_PUSH(a, &words->list,
                 ((struct run){.text = STR("\n"), .flags = RUN_BREAK, .href = STR_EMPTY}));
    }
}

static void trim_breaks(struct runs *words)
{
    trim_end(words);
    while (words->list.n && words->list.v[words->list.n - 1].flags & RUN_BREAK) {
        words->list.n--;
        trim_end(words);
    }
}

struct str flow_text(struct arena *a, const struct runs *words)
{
    return str_trim(runs_text(a, words));
}

bool flow_all(const struct runs *words, enum run_flag flag)
{
    bool any = false;
    for (size_t i = 0; i < words->list.n; i++) {
        const struct run *run = &words->list.v[i];
        if (run->flags & (RUN_BREAK | RUN_COMMENT) || !str_trim(run->text).n) {
            continue;
        }
        if (!(run->flags & flag)) {
            return false;
        }
        any = true;
    }
    return any;
}

/* ---- paragraphs ---- */

static bool room(struct flow *flow, const struct flow_para *para)
{
    if (flow->paras++ < LIMIT_BLOCKS) {
        return true;
    }
    if (!flow->over) {
        report(flow->sink, para->source, para->at, "S009", "tệp có hơn %d đoạn",
               "more than %d paragraphs", (int)LIMIT_BLOCKS);
    }
    flow->over = true;
    return false;
}

/* Control characters are no words; front matter could not hold them. */
static bool is_control(uint32_t c)
{
    return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0xFFFE ||
           c == 0xFFFF;
}

static void add_printable(struct buf *out, struct str text)
{
    uint32_t c;
    size_t from = 0;
    for (size_t at = 0, used; (used = utf8_get(text, at, &c)) > 0; at += used) {
        if (is_control(c)) {
            buf_add(out, str_cut(text, from, at));
            from = at + used;
        }
    }
    buf_add(out, str_from(text, from));
}

/* Word cuts its text where spelling was checked or a word was typed again: what looks alike is one
 * run. Letters are brought to one form, as those of every source are. */
static struct runs joined(struct arena *a, const struct runs *words)
{
    struct runs out = {0};
    for (size_t i = 0, next; i < words->list.n; i = next) {
        struct run run = words->list.v[i];
        struct buf text = buf_new(a);
        for (next = i; next < words->list.n && words->list.v[next].flags == run.flags; next++) {
            add_printable(&text, words->list.v[next].text);
        }
        run.text = nfc(a, buf_str(&text));
        VEC_PUSH(a, &out.list, run);
    }
    return out;
}

void flow_add(struct flow_into into, const struct flow_para *para)
{
    struct flow *flow = into.flow;
    struct flow_para own = *para;
    trim_breaks(&own.words);
    if (!own.words.list.n || !room(flow, para)) {
        return;
    }
    own.words = joined(flow->arena, &own.words);
    if (into.cell) {
        own.apart = own.apart || !into.cell->paras.n;
        VEC_PUSH(flow->arena, &into.cell->paras, own);
    } else {
        VEC_ADD(flow->arena, &flow->blocks)->para = own;
    }
}

struct flow_table *flow_add_table(struct flow *flow, const struct source *source, struct span at)
{
    struct flow_table *table = ARENA_NEW(flow->arena, struct flow_table);
    struct flow_block *b = VEC_ADD(flow->arena, &flow->blocks);
    b->table = table;
    b->para.source = source;
    b->para.at = at;
    return table;
}

/* ---- findings ---- */

enum { NEAR_CHARACTERS = 40 };

static struct str shortened(struct arena *a, struct str s)
{
    size_t at = 0;
    uint32_t c;
    size_t used = 1;
    for (unsigned n = 0; used && n < NEAR_CHARACTERS; n++) {
        used = utf8_get(s, at, &c);
        at += used;
    }
    return at < s.n ? str_cat(a, str_cut(s, 0, at), STR("…")) : s;
}

struct finding *flow_report(struct flow *flow, const struct source *source, struct span at,
                            struct str words, const char *vi, const char *en, ...)
{
    struct sink *sink = flow->sink;
    va_list args;
    va_start(args, en);
    struct str text = str_vprintf(flow->arena, msg_in((struct msg){vi, en}, sink->lang), args);
    va_end(args);
    if (flow->package && words.n) {
        text = str_printf(flow->arena, "%.*s%s%.*s”", STR_ARG(text),
                          msg_in((struct msg){" — gần chữ “", " — near “"}, sink->lang),
                          STR_ARG(shortened(flow->arena, words)));
    }
    return report(sink, source, at, "S011", "%.*s", "%.*s", STR_ARG(text));
}
