/* SPDX-License-Identifier: MIT */
#include "docx/package.h"

#include <zip.h>

enum {
    LEVEL = 6,
    DOS_EPOCH = (1 << 5) | 1, /* 1980-01-01, as Word dates its entries */
    /* Limits of packages that others made. */
    PARTS_MAX = 10000,
    PART_MAX = 128 * 1024 * 1024,
    PACKAGE_MAX = 512 * 1024 * 1024,
    RATIO_MAX = 400, /* unpacked to packed, of a part over RATIO_FROM bytes */
    RATIO_FROM = 4 * 1024 * 1024,
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

/* ---- reading ---- */

static void close_archive(void *zip)
{
    zip_discard(zip);
}

/* The size in the directory is what the maker says: one byte more is asked for to see that it ends
 * there, and the checksum is right only if it does. */
static enum status read_entry(struct arena *a, zip_t *zip, zip_uint64_t index,
                              const zip_stat_t *stat, struct str *bytes)
{
    char *p = arena_alloc(a, stat->size + 1);
    zip_file_t *entry = zip_fopen_index(zip, index, 0);
    if (!entry) {
        return ST_INVALID;
    }
    zip_uint64_t n = 0;
    zip_int64_t got = 1;
    while (got > 0 && n <= stat->size) {
        got = zip_fread(entry, p + n, stat->size + 1 - n);
        n += got > 0 ? (zip_uint64_t)got : 0;
    }
    (void)zip_fclose(entry); /* what it says is in `got` */
    *bytes = (struct str){p, n};
    return got < 0 || n != stat->size ? ST_INVALID : ST_OK;
}

static enum status read_part(struct arena *a, zip_t *zip, zip_uint64_t index, size_t *total,
                             struct package_part *part)
{
    zip_stat_t stat;
    part->name = str_copy(a, str_of(zip_get_name(zip, index, ZIP_FL_ENC_RAW)));
    if (zip_stat_index(zip, index, 0, &stat) != 0 ||
        (stat.valid & (ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)) !=
            (ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)) {
        return ST_INVALID;
    }
    *total += stat.size > PART_MAX ? PART_MAX + (size_t)1 : stat.size;
    if (stat.size > PART_MAX || *total > PACKAGE_MAX ||
        (stat.size > RATIO_FROM && stat.size / RATIO_MAX > stat.comp_size)) {
        return ST_LIMIT;
    }
    return read_entry(a, zip, index, &stat, &part->bytes);
}

enum status package_read(struct arena *a, struct str bytes, struct package *out, struct str *bad)
{
    *bad = STR_EMPTY;
    zip_source_t *source = zip_source_buffer_create(bytes.p, bytes.n, 0, NULL);
    /* No ZIP_CHECKCONS: it refuses files that Word opens. */
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, NULL) : NULL;
    if (!zip) {
        zip_source_free(source);
        return ST_INVALID;
    }
    arena_defer(a, close_archive, zip);
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    enum status st = count > PARTS_MAX ? ST_LIMIT : ST_OK;
    size_t total = 0;
    for (zip_int64_t i = 0; st == ST_OK && i < count; i++) {
        struct package_part *part = VEC_ADD(a, &out->parts);
        st = read_part(a, zip, (zip_uint64_t)i, &total, part);
        *bad = part->name;
    }
    return st;
}
