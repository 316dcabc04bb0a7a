/* SPDX-License-Identifier: MIT
 * S005 for the files that keys name. By the rules and not by the reader, who does not look around
 * on the disk: standard input and unsaved texts have no folder to look into. */
#include "base/file.h"
#include "model/keys.h"
#include "rules/groups.h"
#include "rules/written.h"
#include "text/fold.h"

/* The nearest source of the folder by name; NULL when none is near. */
static const struct str *near_file(const struct rule_run *run, struct str path)
{
    struct names names;
    if (folder_list(run->arena, path_folder(path), &names) != ST_OK) {
        return NULL;
    }
    return nearest(run->arena, path_name(path), names.list.v, names.list.n);
}

static void hint_file(const struct rule_run *run, struct finding *f, struct str path)
{
    const struct str *near = near_file(run, path);
    if (near) {
        hint(run->sink, f, "có phải \"%.*s\"?", "did you mean \"%.*s\"?", STR_ARG(*near));
    } else {
        hint(run->sink, f, "sửa tên tệp: đường dẫn tính từ thư mục của văn bản này",
             "mend the name: paths start from the folder of this document");
    }
}

void check_named_file(const struct rule_run *run, const struct key *key, const struct field *field)
{
    const struct document *d = run->document;
    const struct str path = path_join(run->arena, path_folder(d->source->path), field->text);
    const bool parent = key->form == FORM_PARENT_FILE;
    if ((key->form != FORM_PLAN_FILE && !parent) || !field->text.n ||
        file_exists(run->arena, path)) {
        return;
    }
    struct finding *f = report(run->sink, d->source, field->at, run->code, "không có tệp \"%.*s\"",
                               "there is no file \"%.*s\"", STR_ARG(field->text));
    if (!parent) {
        hint_file(run, f, path);
        return;
    }
    f->severity = SEV_NOTE; /* a plan that was handed on leaves its parent behind */
    hint(run->sink, f,
         "đặt kế hoạch gốc ở đó hoặc sửa đường dẫn, để biết khi kế hoạch gốc đã sửa (X606)",
         "put the parent there or mend the path, to learn of its changes (X606)");
}

/* ---- letters to each agency ---- */

void check_delivery(const struct rule_run *run)
{
    for (size_t i = 0; i < run->dossier->documents.n; i++) {
        const struct document *d = run->dossier->documents.v[i];
        struct rule_run one = *run;
        one.document = d;
        const struct field *file = &d->meta.forwards;
        const struct str path = path_join(run->arena, path_folder(d->source->path), file->text);
        const bool each = d->meta.delivery.text.n && d->type && d->type->letter;
        if (!each || (file->text.n && !file_exists(run->arena, path))) {
            continue; /* a file that is not there has been told */
        }
        const struct document *plan = dossier_document(run->arena, run->dossier, d, file->text);
        if (plan && plan->type && !plan->type->letter) {
            continue;
        }
        const struct str key = written_key(&one, &document_keys, "triển khai");
        struct finding *f = file->text.n
                                ? report(run->sink, d->source, file->at, run->code,
                                         "\"%.*s\" không phải kế hoạch của hồ sơ này",
                                         "\"%.*s\" is no plan of this dossier", STR_ARG(file->text))
                                : report(run->sink, d->source, d->meta.delivery.at, run->code,
                                         "\"gửi: %.*s\" mà không nêu kế hoạch nào được triển khai",
                                         "`gửi: %.*s` without the plan that is forwarded",
                                         STR_ARG(d->meta.delivery.text));
        hint(run->sink, f,
             "%.*s nêu tệp kế hoạch trong hồ sơ; không có nó thì không biết gửi ai, nhiệm vụ gì",
             "%.*s names the plan of the dossier; without it nobody knows whom to send what",
             STR_ARG(key));
    }
}
