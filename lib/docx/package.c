/* SPDX-License-Identifier: MIT */
#include "docx/package.h"

#include <zip.h>

enum {
    LEVEL = 6,
    DOS_EPOCH = (1 << 5) | 1, /* 1980-01-01, as Word dates its entries */
};

/* A source over bytes of ours that libzip must not free. */
static void close_source(void *source)
{
    zip_source_free(source);
}

static bool add_part(zip_t *zip, const struct package_part *part, const char *name)
{
    zip_source_t *source = zip_source_buffer(zip, part->bytes.p, part->bytes.n, 0);
    if (!source) {
        return false;
    }
    const zip_int64_t index = zip_file_add(zip, name, source, 0);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const zip_uint64_t i = (zip_uint64_t)index;
    return zip_set_file_compression(zip, i, ZIP_CM_DEFLATE, LEVEL) == 0 &&
           zip_file_set_dostime(zip, i, 0, DOS_EPOCH, 0) == 0 &&
           zip_file_set_external_attributes(zip, i, 0, ZIP_OPSYS_DOS, 0) == 0;
}

/* Fills `source`, which keeps its bytes after the archive is closed. Names are C strings made
 * beforehand: nothing here may leave through the arena while the archive is open. */
static bool fill(zip_source_t *source, const struct package *package, char *const *names)
{
    zip_source_keep(source);
    zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
    if (!zip) {
        zip_source_free(source);
        return false;
    }
    bool ok = true;
    for (size_t i = 0; ok && i < package->parts.n; i++) {
        ok = add_part(zip, &package->parts.v[i], names[i]);
    }
    if (ok && zip_close(zip) == 0) {
        return true;
    }
    zip_discard(zip);
    return false;
}

static bool read_back(zip_source_t *source, char *bytes, size_t n)
{
    bool ok = zip_source_open(source) == 0;
    if (ok) {
        ok = zip_source_read(source, bytes, n) == (zip_int64_t)n;
        zip_source_close(source);
    }
    return ok;
}

enum status package_write(struct arena *a, const struct package *package, struct str *bytes)
{
    char **names = arena_array(a, package->parts.n, sizeof *names);
    for (size_t i = 0; i < package->parts.n; i++) {
        names[i] = str_c(a, package->parts.v[i].name);
    }
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    if (!source) {
        return ST_NOMEM;
    }
    arena_defer(a, close_source, source);
    zip_stat_t stat;
    if (!fill(source, package, names) || zip_source_stat(source, &stat) != 0 ||
        (stat.valid & ZIP_STAT_SIZE) == 0) {
        return ST_NOMEM; /* in memory nothing else can fail */
    }
    char *copy = arena_alloc(a, stat.size);
    if (!read_back(source, copy, stat.size)) {
        return ST_NOMEM;
    }
    *bytes = (struct str){copy, stat.size};
    return ST_OK;
}
