/* SPDX-License-Identifier: MIT */
#include "read/assign.h"

#include "text/fold.h"

const struct assignment_field *assignment_field_find(struct arena *a, struct str name)
{
    struct str key = fold_name(a, name);
    for (size_t i = 0; i < assignment_fields_n; i++) {
        if (str_eq(key, fold_name(a, str_of(assignment_fields[i].vi)))) {
            return &assignment_fields[i];
        }
    }
    return NULL;
}

const char *assignment_field_nearest(struct arena *a, struct str name)
{
    struct str *names = arena_array(a, assignment_fields_n, sizeof *names);
    for (size_t i = 0; i < assignment_fields_n; i++) {
        names[i] = str_of(assignment_fields[i].vi);
    }
    const struct str *near = nearest(a, name, names, assignment_fields_n);
    return near ? near->p : NULL;
}

struct party *party_add(struct arena *a, struct parties *parties, struct str name, struct span at)
{
    struct party *p = VEC_ADD(a, &parties->list);
    p->name = name;
    p->at = at;
    return p;
}

/* "A; B." -> "A", "B": the full stop of the sentence is not part of the last name. */
static struct str party_name(struct str piece)
{
    piece = str_trim(piece);
    while (piece.n && (str_ends(piece, STR(".")) || str_ends(piece, STR(",")))) {
        piece = str_trim_right(str_cut(piece, 0, piece.n - 1));
    }
    return piece;
}

static void put_parties(struct arena *a, struct parties *parties, struct str words, struct span at)
{
    const bool linear = at.end - at.start == words.n; /* else pieces cannot be placed exactly */
    struct str rest = words;
    struct str piece;
    parties->at = at;
    while (str_next(&rest, ';', &piece)) {
        struct str name = party_name(piece);
        if (!name.n) {
            continue;
        }
        const uint32_t from = at.start + (uint32_t)(name.p - words.p);
        party_add(a, parties, name, linear ? (struct span){from, from + (uint32_t)name.n} : at);
    }
}

bool assignment_put(struct arena *a, struct assignment *as, const struct assignment_field *field,
                    struct str words, struct span at)
{
    void *member = (char *)as + field->offset;
    struct field text = {.text = words, .at = at, .set = true};
    if (field->shape == AS_PARTIES) {
        struct parties *parties = member;
        if (parties->at.end) {
            return false;
        }
        put_parties(a, parties, words, at);
        return true;
    }
    if (field->shape == AS_DEADLINE) {
        struct deadline *deadline = member;
        if (deadline->text.set) {
            return false;
        }
        *deadline = deadline_read(words, (struct date){0});
        deadline->text = text;
        return true;
    }
    struct field *plain = member;
    if (plain->set) {
        return false;
    }
    *plain = text;
    return true;
}
