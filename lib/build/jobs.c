/* SPDX-License-Identifier: MIT */
#include "build/jobs.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

enum { WORKERS_MAX = 64 };

struct jobs {
    void (*run)(void *ctx, size_t i);
    void *ctx;
    size_t n;
    atomic_size_t next;
};

static void *work(void *handle)
{
    struct jobs *jobs = handle;
    for (size_t i = atomic_fetch_add(&jobs->next, 1); i < jobs->n;
         i = atomic_fetch_add(&jobs->next, 1)) {
        jobs->run(jobs->ctx, i);
    }
    return NULL;
}

static size_t workers_for(unsigned workers, size_t n)
{
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = workers ? workers : processors > 0 ? (size_t)processors : 1;
    count = count < WORKERS_MAX ? count : WORKERS_MAX;
    return count < n ? count : n;
}

void jobs_run(unsigned workers, size_t n, void (*run)(void *ctx, size_t i), void *ctx)
{
    struct jobs jobs = {.run = run, .ctx = ctx, .n = n};
    pthread_t threads[WORKERS_MAX];
    const size_t wanted = workers_for(workers, n);
    size_t started = 0;
    /* the caller works too, so one thread less is started */
    while (started + 1 < wanted && pthread_create(&threads[started], NULL, work, &jobs) == 0) {
        started++;
    }
    (void)work(&jobs);
    for (size_t i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
    }
}
