/* SPDX-License-Identifier: MIT */
#include "text/syllable.h"

#include "text/utf8.h"

static const uint32_t vowels[][TONES] = {
    {'a', 0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1},
    {0x103, 0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7},
    {0xE2, 0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD},
    {'e', 0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9},
    {0xEA, 0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7},
    {'i', 0xEC, 0xED, 0x1EC9, 0x129, 0x1ECB},
    {'o', 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD},
    {0xF4, 0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9},
    {0x1A1, 0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3},
    {'u', 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5},
    {0x1B0, 0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1},
    {'y', 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5},
};

uint32_t vowel_of(uint32_t c, enum tone *tone)
{
    const uint32_t small = utf8_lower(c);
    for (size_t i = 0; i < COUNT_OF(vowels); i++) {
        for (unsigned t = 0; t < TONES; t++) {
            if (vowels[i][t] == small) {
                *tone = (enum tone)t;
                return c == small ? vowels[i][0] : utf8_upper(vowels[i][0]);
            }
        }
    }
    *tone = TONE_NONE;
    return 0;
}

uint32_t vowel_with(uint32_t vowel, enum tone tone)
{
    for (size_t i = 0; i < COUNT_OF(vowels); i++) {
        if (vowels[i][0] == vowel) {
            return vowels[i][tone];
        }
    }
    return vowel;
}

/* Which vowels an onset is written before: k, gh, ngh only before e ê i y; c, ng never. */
enum before { ANY, FRONT, BACK };

static const struct {
    struct str letters;
    enum before before;
} onsets[] = {
    {STR_INIT(""), ANY},    {STR_INIT("b"), ANY},     {STR_INIT("c"), BACK},
    {STR_INIT("ch"), ANY},  {STR_INIT("d"), ANY},     {STR_INIT("đ"), ANY},
    {STR_INIT("g"), ANY},   {STR_INIT("gh"), FRONT},  {STR_INIT("gi"), ANY},
    {STR_INIT("h"), ANY},   {STR_INIT("k"), FRONT},   {STR_INIT("kh"), ANY},
    {STR_INIT("l"), ANY},   {STR_INIT("m"), ANY},     {STR_INIT("n"), ANY},
    {STR_INIT("ng"), BACK}, {STR_INIT("ngh"), FRONT}, {STR_INIT("nh"), ANY},
    {STR_INIT("p"), ANY},   {STR_INIT("ph"), ANY},    {STR_INIT("qu"), ANY},
    {STR_INIT("r"), ANY},   {STR_INIT("s"), ANY},     {STR_INIT("t"), ANY},
    {STR_INIT("th"), ANY},  {STR_INIT("tr"), ANY},    {STR_INIT("v"), ANY},
    {STR_INIT("x"), ANY},
};

/* Every rhyme without its tone, between blanks. */
static const char rhymes[] =
    " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
    " e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu"
    " i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu"
    " o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet"
    " oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt"
    " u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya"
    " uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu"
    " ưt ưu y ych yên yêm yêng yêt yêu yn ynh yt yu ";

/* A syllable without its tone. */
struct sound {
    char letters[24];
    size_t n;
    enum tone tone;
};

static bool add_letter(struct sound *sound, struct str letter)
{
    if (sound->n + letter.n > sizeof sound->letters) {
        return false;
    }
    for (size_t i = 0; i < letter.n; i++) {
        sound->letters[sound->n++] = letter.p[i];
    }
    return true;
}

/* A code point of at most three bytes, as all Vietnamese letters are. */
static struct str spell(uint32_t c, char bytes[3])
{
    if (c < 0x80) {
        bytes[0] = (char)c;
        return (struct str){bytes, 1};
    }
    if (c < 0x800) {
        bytes[0] = (char)(0xC0 | c >> 6);
        bytes[1] = (char)(0x80 | (c & 0x3F));
        return (struct str){bytes, 2};
    }
    bytes[0] = (char)(0xE0 | (c >> 12 & 0xF));
    bytes[1] = (char)(0x80 | (c >> 6 & 0x3F));
    bytes[2] = (char)(0x80 | (c & 0x3F));
    return (struct str){bytes, 3};
}

/* False when the word is too long or carries two tones. */
static bool take_sound(struct str word, struct sound *sound)
{
    uint32_t c;
    for (size_t at = 0, used; (used = utf8_get(word, at, &c)) > 0; at += used) {
        enum tone tone;
        char bytes[3];
        const uint32_t small = utf8_lower(c);
        const uint32_t vowel = vowel_of(small, &tone);
        if ((tone && sound->tone) || !add_letter(sound, spell(vowel ? vowel : small, bytes))) {
            return false;
        }
        sound->tone = tone ? tone : sound->tone;
    }
    return sound->n > 0;
}

static bool is_rhyme(struct str s)
{
    const struct str all = {rhymes, sizeof rhymes - 1};
    for (size_t at = 0; s.n && (at = str_find(all, s, at)) != STR_NPOS; at++) {
        if (rhymes[at - 1] == ' ' && rhymes[at + s.n] == ' ') {
            return true;
        }
    }
    return false;
}

static bool starts_front(struct str rhyme)
{
    return str_starts(rhyme, STR("e")) || str_starts(rhyme, STR("ê")) ||
           str_starts(rhyme, STR("i")) || str_starts(rhyme, STR("y"));
}

/* Rhymes that end in c, ch, p, t are spoken in two tones only. */
static bool tone_fits(struct str rhyme, enum tone tone)
{
    const bool stopped = str_ends(rhyme, STR("c")) || str_ends(rhyme, STR("ch")) ||
                         str_ends(rhyme, STR("p")) || str_ends(rhyme, STR("t"));
    return !stopped || tone == TONE_ACUTE || tone == TONE_DOT;
}

bool syllable_is(struct str word)
{
    struct sound sound = {.n = 0};
    if (!take_sound(word, &sound)) {
        return false;
    }
    const struct str letters = {sound.letters, sound.n};
    for (size_t i = 0; i < COUNT_OF(onsets); i++) {
        const struct str rhyme = str_from(letters, onsets[i].letters.n);
        const bool fits =
            onsets[i].before == ANY || starts_front(rhyme) == (onsets[i].before == FRONT);
        if (str_starts(letters, onsets[i].letters) && fits && is_rhyme(rhyme) &&
            tone_fits(rhyme, sound.tone)) {
            return true;
        }
    }
    return false;
}
