/* SPDX-License-Identifier: MIT
 * Group of package rules: the ZIP archive. */
#include "docx/verify_rules.h"

static void readable(struct verify *v)
{
    static const struct msg large = {"quá lớn khi giải nén; có thể là tệp phá hoại",
                                     "too large once unpacked; it may be made to harm"};
    if (v->unpacked == ST_LIMIT) {
        fault_words(v, large);
    } else if (v->archive.broken) {
        fault_words(v, kind_of_bytes(v));
    } else if (v->unpacked != ST_OK) {
        fault(v, NULL, "%.*s", STR_ARG(v->bad_part));
    }
}

static void no_folders(struct verify *v)
{
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct str name = v->archive.entries.v[i].name;
        if (str_ends(name, STR("/"))) {
            fault(v, NULL, "%.*s", STR_ARG(name));
        }
    }
}

static bool is_plain_name(struct str name)
{
    bool plain = name.n > 0 && name.p[0] != '/' && str_find(name, STR(".."), 0) == STR_NPOS &&
                 str_find(name, STR("//"), 0) == STR_NPOS;
    for (size_t i = 0; plain && i < name.n; i++) {
        const unsigned char c = (unsigned char)name.p[i];
        plain = c > 0x20 && c < 0x7F && c != '\\';
    }
    return plain;
}

/* "[Content_Types].xml" has brackets; "[trash]/" entries of old Word are skipped by Word itself. */
static void names(struct verify *v)
{
    struct map seen = map_new(v->arena);
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct str name = v->archive.entries.v[i].name;
        const bool repeated = map_put(&seen, lower_ascii(v->arena, name), v) != NULL;
        if (repeated || !is_plain_name(name)) {
            fault(v, NULL, "%.*s", STR_ARG(name));
        }
    }
}

static void version(struct verify *v)
{
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct archive_entry *e = &v->archive.entries.v[i];
        if ((e->needed & 0xFF) > 20 || (e->local_needed & 0xFF) > 20) {
            fault(v, NULL, "%.*s: %u", STR_ARG(e->name),
                  e->needed > e->local_needed ? e->needed : e->local_needed);
        }
    }
}

enum { FLAG_ENCRYPTED = 0x0001, FLAG_DESCRIPTOR = 0x0008 };

/* A program that writes one writes them all: told once. */
static void descriptors(struct verify *v)
{
    const struct archive_entry *first = NULL;
    size_t n = 0;
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct archive_entry *e = &v->archive.entries.v[i];
        if ((e->flags | e->local_flags) & FLAG_DESCRIPTOR) {
            first = first ? first : e;
            n++;
        }
    }
    if (n > 1) {
        fault(v, NULL, "%.*s … (%zu)", STR_ARG(first->name), n);
    } else if (n) {
        fault(v, NULL, "%.*s", STR_ARG(first->name));
    }
}

/* Deflate is method 8, stored 0. */
static void plain_zip(struct verify *v)
{
    if (v->archive.prefix || v->archive.trailing || v->archive.zip64) {
        fault(v, NULL, "%s",
              v->archive.prefix     ? "prefix"
              : v->archive.trailing ? "suffix"
                                    : "zip64");
    }
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct archive_entry *e = &v->archive.entries.v[i];
        if ((e->flags & FLAG_ENCRYPTED) || (e->method != 8 && e->method != 0) || e->zip64 ||
            e->different) {
            fault(v, NULL, "%.*s: %s", STR_ARG(e->name),
                  e->flags & FLAG_ENCRYPTED ? "encrypted"
                  : e->zip64                ? "zip64"
                  : e->different            ? "local header"
                                            : "method");
        }
    }
}

/* FAT with attributes 0 as Word writes, or Unix with a mode that lets the owner read. */
static void attributes(struct verify *v)
{
    enum { SYSTEM_UNIX = 3, MODE_READ = 0400 };
    for (size_t i = 0; i < v->archive.entries.n; i++) {
        const struct archive_entry *e = &v->archive.entries.v[i];
        if (e->made_by >> 8 == SYSTEM_UNIX && ((e->attributes >> 16) & MODE_READ) == 0) {
            fault(v, NULL, "%.*s", STR_ARG(e->name));
        }
    }
}

static void no_mimetype(struct verify *v)
{
    if (verify_part(v, STR("mimetype"))) {
        fault(v, NULL, "mimetype");
    }
}

static const struct check checks[] = {
    {RULE("P01", SEV_ERROR, "tệp không phải gói ZIP đọc được", "not a ZIP archive that can be read",
          "DOCX là gói ZIP; gói hỏng, sai tổng kiểm tra hoặc quá lớn thì Word không mở.",
          "A DOCX is a ZIP archive; Word does not open one that is broken, has a wrong checksum or "
          "is too large.",
          "Tải hoặc chép lại tệp; vẫn vậy thì xin người gửi gửi lại. Tệp .doc cũ, RTF, HTML: mở "
          "trong Word rồi lưu thành .docx. Tệp có mật khẩu: bỏ mật khẩu trong Word rồi lưu lại.",
          "Copy or download the file again; if that does not help, ask the sender for it. An old "
          ".doc, RTF or HTML: open it in Word and save as .docx. A password: take it off in Word "
          "and save."),
     .package = readable},
    {RULE("P08", SEV_WARNING, "có mục thư mục trong gói", "folder entry in the archive",
          "Mục như \"word/\" có khi khiến Word đòi sửa tệp.",
          "An entry like \"word/\" has made Word want to repair files.", SAVE_AGAIN),
     .package = no_folders},
    {RULE(
         "P09", SEV_ERROR, "tên phần không hợp lệ hoặc trùng", "invalid or repeated part name",
         "Tên phần là ASCII, gạch chéo xuôi, không bắt đầu bằng gạch chéo, khác nhau cả khi bỏ qua "
         "chữ hoa.",
         "Names are ASCII with forward slashes, no leading slash, unique also regardless of case.",
         SAVE_AGAIN_OR_ASK),
     .package = names},
    {RULE("P10", SEV_ERROR, "đòi bản ZIP mới hơn 2.0", "needs a ZIP version over 2.0",
          "Word từ chối mục đòi phiên bản 4.5.", "Word refuses entries that need version 4.5.",
          SAVE_AGAIN),
     .package = version},
    {RULE("P11", SEV_NOTE, "mục có data descriptor", "entry with a data descriptor",
          "Nhiều chương trình, và Word khi bộ mô tả sai, không đọc được.",
          "Several programs, and Word where the descriptor is wrong, cannot read it.",
          NOTHING_TO_MEND),
     .package = descriptors},
    {RULE("P12", SEV_ERROR, "gói ZIP có thứ Word không nhận",
          "the archive has what Word does not take",
          "Không mã hóa, không zip64, chỉ deflate hoặc không nén, không có byte thừa ở đầu, ở "
          "cuối; hai đầu mục phải khớp.",
          "No encryption, no zip64, deflate or stored only, no bytes before or after; both headers "
          "agree.",
          SAVE_AGAIN_OR_ASK_AND("đừng nén lại tệp .docx bằng chương trình nén.",
                                "do not pack a .docx again with an archiver.")),
     .package = plain_zip},
    {RULE("P13", SEV_WARNING, "quyền tệp trong gói bằng không", "entry without permissions",
          "Word cho Mac cảnh báo; unzip tạo tệp không đọc được.",
          "Word for Mac warns; unzip makes files that cannot be read.", SAVE_AGAIN),
     .package = attributes},
    {RULE("P14", SEV_ERROR, "có phần \"mimetype\"", "has a \"mimetype\" entry",
          "Đó là của ODF, EPUB; trong DOCX nó không có loại nội dung.",
          "That belongs to ODF and EPUB; in a DOCX it has no content type.",
          SAVE_AGAIN_AND("có thể đây là tệp .odt đã bị đổi đuôi tên.",
                         "perhaps it is an .odt with another extension.")),
     .package = no_mimetype},
};

const struct check_group verify_archive_group = {checks, COUNT_OF(checks)};
