/* SPDX-License-Identifier: MIT */
#include "unit/check.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/sorted.h"
#include "base/value.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int setup(void **state)
{
    *state = arena_new();
    return *state ? 0 : 1;
}

static int teardown(void **state)
{
    arena_free(*state);
    return 0;
}

/* ---- arena ---- */

struct limited {
    unsigned left; /* allocations that still succeed */
    unsigned alive;
};

static void *limited_alloc(void *ctx, size_t size)
{
    struct limited *l = ctx;
    if (!l->left) {
        return NULL;
    }
    l->left--;
    l->alive++;
    return malloc(size);
}

static void limited_release(void *ctx, void *block)
{
    ((struct limited *)ctx)->alive--;
    free(block);
}

static void count_call(void *handle)
{
    ++*(unsigned *)handle;
}

struct hungry {
    struct arena *arena;
    unsigned closed;
};

static enum status eat(void *ctx)
{
    struct hungry *h = ctx;
    arena_defer(h->arena, count_call, &h->closed);
    for (int i = 0; i < 100; i++) {
        memset(arena_alloc(h->arena, 100000), 1, 100000);
    }
    return ST_OK;
}

/* Wherever memory runs out: ST_NOMEM, handles closed, nothing leaked. */
static void arena_runs_dry_safely(void **state)
{
    (void)state;
    for (unsigned n = 1;; n++) {
        struct limited limit = {.left = n};
        const struct allocator from = {limited_alloc, limited_release, &limit};
        struct hungry h = {.arena = arena_new_from(&from)};
        assert_non_null(h.arena);
        const enum status st = arena_run(h.arena, eat, &h);
        arena_free(h.arena);
        assert_int_equal(limit.alive, 0);
        assert_int_equal(h.closed, 1);
        if (st == ST_OK) {
            assert_true(n > 5);
            return;
        }
        assert_int_equal(st, ST_NOMEM);
    }
}

static void arena_memory_is_zero_and_aligned(void **state)
{
    struct arena *a = *state;
    for (size_t size = 0; size < 3000; size += 7) {
        unsigned char *p = arena_alloc(a, size);
        assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(p[i], 0);
        }
        memset(p, 0xAA, size);
    }
}

static void arena_grows_in_place_and_elsewhere(void **state)
{
    struct arena *a = *state;
    char *p = arena_alloc(a, 10);
    memcpy(p, "0123456789", 10);
    char *same = arena_grow(a, p, 10, 40);
    assert_ptr_equal(same, p);
    (void)arena_alloc(a, 1);
    char *moved = arena_grow(a, same, 40, 80);
    assert_ptr_not_equal(moved, same);
    assert_memory_equal(moved, "0123456789", 10);
    assert_int_equal(moved[79], 0);
}

static enum status run_inner(void *ctx)
{
    struct hungry *h = ctx;
    const enum status st = arena_run(h->arena, eat, h);
    return st == ST_NOMEM ? ST_BUSY : st; /* the outer guard goes on after the inner one */
}

static void arena_guards_nest(void **state)
{
    (void)state;
    struct limited limit = {.left = 3};
    const struct allocator from = {limited_alloc, limited_release, &limit};
    struct hungry h = {.arena = arena_new_from(&from)};
    assert_int_equal(arena_run(h.arena, run_inner, &h), ST_BUSY);
    arena_free(h.arena);
    assert_int_equal(limit.alive, 0);
}

/* ---- str, buf, map, value, hash ---- */

static void slices(void **state)
{
    struct arena *a = *state;
    struct str rest = STR("a;b;;c;");
    struct str piece;
    struct buf seen = buf_new(a);
    while (str_next(&rest, ';', &piece)) {
        buf_printf(&seen, "[%.*s]", STR_ARG(piece));
    }
    assert_str(buf_str(&seen), "[a][b][][c]");
    assert_str(str_trim(STR(" \t x y \r\n")), "x y");
    assert_str(str_cut(STR("abc"), 2, 99), "c");
    assert_str(str_cut(STR("abc"), 3, 1), "");
    assert_int_equal(str_find(STR("abcabc"), STR("bc"), 2), 4);
    assert_int_equal(str_find(STR("abc"), STR("x"), 0), STR_NPOS);
    assert_true(str_cmp(STR("a"), STR("ab")) < 0 && str_cmp(STR("b"), STR("ab")) > 0);
    unsigned n = 7;
    assert_true(str_to_uint(STR("0042"), 100, &n) && n == 42);
    assert_false(str_to_uint(STR("101"), 100, &n) || str_to_uint(STR(""), 100, &n) ||
                 str_to_uint(STR("4x"), 100, &n) ||
                 str_to_uint(STR("99999999999999999999"), UINT32_MAX, &n));
    assert_int_equal(n, 42);
}

static void buffers_stick_at_their_limit(void **state)
{
    struct buf b = buf_new_max(*state, 5);
    buf_adds(&b, "abc");
    assert_int_equal(buf_status(&b), ST_OK);
    buf_adds(&b, "def");
    buf_adds(&b, "g");
    assert_str(buf_str(&b), "abc");
    assert_int_equal(buf_status(&b), ST_LIMIT);
}

static void xml_and_json_are_escaped(void **state)
{
    struct buf xml = buf_new(*state);
    buf_add_xml(&xml, STR("<a & \"b\">\x01\xEF\xBF\xBE\r\n"));
    assert_str(buf_str(&xml), "&lt;a &amp; &quot;b&quot;&gt;\xEF\xBF\xBD\xEF\xBF\xBD&#13;\n");
    struct buf json = buf_new(*state);
    buf_add_json(&json, STR("\"\\\n\t\x02 đ"));
    assert_str(buf_str(&json), "\"\\\"\\\\\\n\\t\\u0002 đ\"");
}

static void maps_keep_every_key(void **state)
{
    struct arena *a = *state;
    struct map m = map_new(a);
    static int values[5000];
    for (int i = 0; i < 5000; i++) {
        assert_null(map_put(&m, str_printf(a, "key %d", i), &values[i]));
    }
    for (int i = 0; i < 5000; i++) {
        assert_ptr_equal(map_get(&m, str_printf(a, "key %d", i)), &values[i]);
    }
    assert_null(map_get(&m, STR("key 5000")));
    assert_ptr_equal(map_put(&m, STR("key 1"), &values[9]), &values[1]);
    assert_ptr_equal(map_get(&m, STR("key 1")), &values[9]);
}

/* Against counting, for every number of rows and every place in, before and behind them. */
static void sorted_rows_are_found_by_halves(void **state)
{
    (void)state;
    static const struct row {
        char other;
        uint32_t key;
    } rows[] = {{'a', 0}, {'b', 3}, {'c', 3}, {'d', 5}, {'e', 9}, {'f', UINT32_MAX}};
    static const uint32_t asked[] = {0, 1, 3, 4, 5, 8, 9, 10, UINT32_MAX - 1, UINT32_MAX};
    for (size_t n = 0; n <= COUNT_OF(rows); n++) {
        for (size_t k = 0; k < COUNT_OF(asked); k++) {
            size_t before = 0;
            size_t upto = 0;
            for (size_t i = 0; i < n; i++) {
                before += rows[i].key < asked[k];
                upto += rows[i].key <= asked[k];
            }
            const struct sorted_by key = SORTED_BY(struct row, key);
            assert_int_equal(sorted_before(rows, n, key, asked[k]), before);
            assert_int_equal(sorted_upto(rows, n, key, asked[k]), upto);
        }
    }
    static const uint32_t numbers[] = {2, 4};
    assert_int_equal(sorted_upto(numbers, COUNT_OF(numbers), SORTED_NUMBERS, 3), 1);
    assert_int_equal(sorted_upto(NULL, 0, SORTED_NUMBERS, 3), 0);
}

static void values_compare(void **state)
{
    struct arena *a = *state;
    struct value *x = value_map(a);
    struct value *y = value_map(a);
    value_set_text(a, x, "k", STR("v"));
    value_set_text(a, y, "k", STR("v"));
    assert_true(value_same(x, y));
    assert_str(value_get_text(x, "k"), "v");
    assert_null(value_get(x, "none"));
    value_add(a, value_set(a, y, STR("l"), value_list(a)), value_text(a, STR("1")));
    assert_false(value_same(x, y));
}

/* FIPS 180-4 example */
static void sha256_of_abc(void **state)
{
    assert_str(sha256_hex(*state, STR("abc")),
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* ---- files ---- */

static struct str scratch_folder(struct arena *a)
{
    char *path = str_c(a, STR("/tmp/vanthu-unit-XXXXXX"));
    assert_non_null(mkdtemp(path));
    return str_of(path);
}

static void files_are_written_whole(void **state)
{
    struct arena *a = *state;
    struct str folder = scratch_folder(a);
    struct str path = path_join(a, folder, STR("x/y/z.txt"));
    struct str back;
    assert_int_equal(file_write(a, path, STR("một")), ST_OK);
    assert_int_equal(file_write(a, path, STR("hai")), ST_OK);
    assert_int_equal(file_read(a, path, 100, &back), ST_OK);
    assert_str(back, "hai");
    assert_int_equal(file_read(a, path, 2, &back), ST_LIMIT);
    assert_int_equal(file_read(a, folder, 100, &back), ST_IO);
    assert_int_equal(errno, EISDIR);
    assert_int_equal(file_read(a, path_join(a, folder, STR("none")), 100, &back), ST_MISSING);
    struct names names;
    assert_int_equal(folder_list(a, path_folder(path), &names), ST_OK);
    assert_int_equal(names.list.n, 1); /* no temporary file is left */
    assert_int_equal(file_write(a, path_join(a, path, STR("below-a-file")), STR("")), ST_IO);
    assert_int_equal(file_remove(a, path), ST_OK);
    assert_false(file_exists(a, path));
}

static void sweeping_takes_only_our_leftovers(void **state)
{
    struct arena *a = *state;
    struct str folder = scratch_folder(a);
    struct str ours = path_join(a, folder, STR(".vanthu-1-2.tmp"));
    struct str theirs = path_join(a, folder, STR(".other.tmp"));
    assert_int_equal(file_write(a, ours, STR("")), ST_OK);
    assert_int_equal(file_write(a, theirs, STR("")), ST_OK);
    folder_sweep(a, folder);
    assert_false(file_exists(a, ours));
    assert_true(file_exists(a, theirs));
}

static void locks_exclude(void **state)
{
    struct arena *a = *state;
    struct str path = path_join(a, scratch_folder(a), STR("lock"));
    struct file_lock first;
    struct file_lock second;
    assert_int_equal(file_lock(a, path, &first), ST_OK);
    assert_int_equal(file_lock(a, path, &second), ST_BUSY);
    file_unlock(&first);
    assert_int_equal(file_lock(a, path, &second), ST_OK);
    file_unlock(&second);
}

static void paths(void **state)
{
    struct arena *a = *state;
    assert_str(path_join(a, STR("a/"), STR("b")), "a/b");
    assert_str(path_join(a, STR("a"), STR("/b")), "/b");
    assert_str(path_join(a, STR("."), STR("b")), "b");
    assert_str(path_folder(STR("a/b.md")), "a");
    assert_str(path_folder(STR("b.md")), ".");
    assert_str(path_folder(STR("/b")), "/");
    assert_str(path_stem(STR("a/b.c.md")), "b.c");
    assert_str(path_stem(STR(".hidden")), ".hidden");
    assert_true(path_has_ext(STR("a.MD"), ".md"));
    assert_false(path_has_ext(STR(".md"), ".md"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_runs_dry_safely),
        cmocka_unit_test(arena_guards_nest),
        cmocka_unit_test_setup_teardown(arena_memory_is_zero_and_aligned, setup, teardown),
        cmocka_unit_test_setup_teardown(arena_grows_in_place_and_elsewhere, setup, teardown),
        cmocka_unit_test_setup_teardown(slices, setup, teardown),
        cmocka_unit_test_setup_teardown(buffers_stick_at_their_limit, setup, teardown),
        cmocka_unit_test_setup_teardown(xml_and_json_are_escaped, setup, teardown),
        cmocka_unit_test_setup_teardown(maps_keep_every_key, setup, teardown),
        cmocka_unit_test(sorted_rows_are_found_by_halves),
        cmocka_unit_test_setup_teardown(values_compare, setup, teardown),
        cmocka_unit_test_setup_teardown(sha256_of_abc, setup, teardown),
        cmocka_unit_test_setup_teardown(files_are_written_whole, setup, teardown),
        cmocka_unit_test_setup_teardown(sweeping_takes_only_our_leftovers, setup, teardown),
        cmocka_unit_test_setup_teardown(locks_exclude, setup, teardown),
        cmocka_unit_test_setup_teardown(paths, setup, teardown),
    };
    return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
