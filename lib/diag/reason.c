/* SPDX-License-Identifier: MIT */
#include "diag/reason.h"

#include <errno.h>
#include <string.h>

static const struct {
    int error;
    struct msg words;
} system_words[] = {
    {EACCES, {"không có quyền", "permission denied"}},
    {EPERM, {"không được phép", "operation not permitted"}},
    {EROFS, {"ổ đĩa chỉ cho đọc", "the file system is read-only"}},
    {ENOSPC, {"đĩa đã đầy", "no space left on the disk"}},
    {EDQUOT, {"đã dùng hết hạn mức đĩa", "disk quota exceeded"}},
    {EFBIG, {"tệp quá lớn so với giới hạn của hệ thống", "file too large for the system's limit"}},
    {EISDIR, {"đây là thư mục, không phải tệp", "this is a folder, not a file"}},
    {ENOTDIR,
     {"một phần của đường dẫn là tệp, không phải thư mục",
      "a part of the path is a file, not a folder"}},
    {ENOENT, {"không có tệp hoặc thư mục này", "no such file or folder"}},
    {ENAMETOOLONG, {"tên tệp quá dài", "the file name is too long"}},
    {EMFILE, {"mở quá nhiều tệp cùng lúc", "too many open files"}},
    {EIO, {"ổ đĩa báo lỗi", "the disk reports an error"}},
    {ELOOP, {"liên kết vòng", "links go in a circle"}},
};

static const struct msg status_words[] = {
    [ST_OK] = {"không có lỗi", "no error"},
    [ST_NOMEM] = {"hết bộ nhớ", "out of memory"},
    [ST_LIMIT] = {"quá lớn", "too large"},
    [ST_INVALID] = {"sai cấu trúc", "malformed"},
    [ST_MISSING] = {"không có tệp hoặc thư mục này", "no such file or folder"},
    [ST_EXISTS] = {"đã có tệp này", "it exists already"},
    [ST_BUSY] = {"một lệnh vanthu khác đang ghi", "another vanthu is writing"},
    [ST_IO] = {"lỗi đọc ghi", "input/output error"},
};

const char *reason(struct arena *a, enum status st, int error, enum lang lang)
{
    if (st != ST_IO || !error) {
        return (unsigned)st < COUNT_OF(status_words) ? msg_in(status_words[st], lang) : "?";
    }
    for (size_t i = 0; i < COUNT_OF(system_words); i++) {
        if (system_words[i].error == error) {
            return msg_in(system_words[i].words, lang);
        }
    }
    enum { ROOM = 128 };
    char *room = arena_alloc(a, ROOM);
    return strerror_r(error, room, ROOM); /* the GNU one: thread-safe, gives its text */
}
