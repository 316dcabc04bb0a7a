/* SPDX-License-Identifier: MIT
 * Word files: a layout (templates/layout, or a folder of the user) and a model -> the bytes of a
 * DOCX (ECMA-376, transitional). Deterministic: the same input gives the same bytes. */
#ifndef VANTHU_DOCX_DOCX_H
#define VANTHU_DOCX_DOCX_H

#include "base/file.h"
#include "diag/finding.h"
#include "model/document.h"

struct docx_layouts; /* every layout, compiled; read-only once loaded, shared by threads */

/* Loads the layouts compiled into the program, overridden by those in `folder` (may be empty). */
enum status docx_layouts_load(struct arena *a, struct sink *sink, struct str folder,
                              const struct docx_layouts **out) MUST_CHECK;

/* ---- a clerk's own layout: a DOCX with slots in Mustache syntax (docs/mau-trinh-bay.md) ---- */

/* A built-in layout as such a DOCX, to be changed in Word. */
enum status docx_template_export(struct arena *a, const struct docx_layouts *layouts,
                                 const struct doctype *type, struct str *bytes) MUST_CHECK;

struct docx_template; /* read and compiled; read-only, shared by threads */

/* Reads one that a clerk changed: `path` is how it is shown. ST_INVALID: what is wrong has been
 * reported under F411 (slots that are unknown, misplaced or missing, a file that is none). */
enum status docx_template_read(struct arena *a, struct sink *sink, struct str path,
                               struct str bytes, const struct docx_template **out) MUST_CHECK;
/* Holds it against the profile of a document (NULL: the one in force today): paper, margins, fonts,
 * sizes. ST_INVALID: reported under F411. */
enum status docx_template_check(struct arena *a, struct sink *sink,
                                const struct docx_layouts *layouts, const struct docx_template *t,
                                const struct document *d) MUST_CHECK;
/* Has it a place for everything the document says? False: reported in the document under F411. */
bool docx_template_holds(struct sink *sink, const struct docx_template *t,
                         const struct document *d);
/* Can documents of that type be made with it? */
bool docx_template_fits(const struct docx_template *t, const struct doctype *type);

/* ---- profiles (thể thức) ---- */

struct docx_profile {
    struct str id;    /* "nd30-2020" */
    struct str title; /* "Nghị định số 30/2020/NĐ-CP" */
    struct str font;  /* that it asks for */
    struct date from; /* documents dated from here on */
};

/* Why a profile is in effect for a document. */
enum docx_profile_why {
    PROFILE_NAMED,  /* the document, or its dossier, names it */
    PROFILE_DATED,  /* it was in force on the document's date */
    PROFILE_PARENT, /* a draft without date: it was in force on its parent's, whose year is printed
                     */
    PROFILE_NEWEST, /* neither has a date */
};

/* The profile that a document is laid out by. `why` may be NULL. */
struct docx_profile docx_profile_of(const struct docx_layouts *layouts, const struct document *d,
                                    enum docx_profile_why *why);
/* The one in force on a day. */
struct docx_profile docx_profile_on(const struct docx_layouts *layouts, struct date day);
/* All of them; false beyond the last. */
bool docx_profile_at(const struct docx_layouts *layouts, size_t i, struct docx_profile *out);
/* The levels of urgency (độ khẩn) of a document's profile, in capitals. */
struct names docx_urgencies(struct arena *a, const struct docx_layouts *layouts,
                            const struct document *d);

struct docx_options {
    const struct docx_template *template; /* NULL: the built-in layout */
    bool assignment_annex; /* plans: add the table "phân công nhiệm vụ" in a landscape section */
    const struct agency *addressee; /* letters: the one agency it goes to; NULL: as written */
    const struct document *plan; /* letters with an addressee: the plan forwarded, whose tasks for
                                    that agency are listed; NULL: no list */
    struct sink *sink; /* told why, when a layout does not make a sound package; NULL: nobody */
};

/* The document as a Word file in memory, verified (docx/verify.h): ST_INVALID when Word would not
 * open it, which only a layout of the user can bring about. Called inside arena_run(). `options`
 * NULL: none. */
enum status docx_make(struct arena *a, const struct docx_layouts *layouts, const struct document *d,
                      const struct docx_options *options, struct str *bytes) MUST_CHECK;

#endif
