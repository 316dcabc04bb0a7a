/* SPDX-License-Identifier: MIT
 * Parts are read by several threads from the first moment on: what the XML library sets up at first
 * use must be set up once. Such a race shows as a leak, so this program is worth its while under
 * the sanitizers (tests/sanitize). It has one case: only the first read of a process can go wrong.
 */
#include "unit/check.h"

#include "docx/xml.h"

#include <pthread.h>

enum { READERS = 8 };

struct reader {
    pthread_barrier_t *start;
    enum status status;
    struct xml_fault fault;
};

static void *read_at_once(void *handle)
{
    struct reader *reader = handle;
    struct arena *a = arena_new();
    struct xml_node *root = NULL;
    pthread_barrier_wait(reader->start);
    reader->status = xml_read(a, STR("<a><b/></a>"), 10, &root, &reader->fault);
    arena_free(a);
    return NULL;
}

static void test_first_reads_at_once(void **state)
{
    (void)state;
    pthread_barrier_t start;
    pthread_t threads[READERS];
    struct reader readers[READERS];
    assert_int_equal(pthread_barrier_init(&start, NULL, READERS), 0);
    for (size_t i = 0; i < READERS; i++) {
        readers[i] = (struct reader){.start = &start, .status = ST_INVALID};
        assert_int_equal(pthread_create(&threads[i], NULL, read_at_once, &readers[i]), 0);
    }
    for (size_t i = 0; i < READERS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(readers[i].status, ST_OK);
    }
    pthread_barrier_destroy(&start);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_first_reads_at_once)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
