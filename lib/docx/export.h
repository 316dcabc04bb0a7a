/* SPDX-License-Identifier: MIT
 * A layout handed out as a clerk's template (docx_template_export() in docx/docx.h): figures of the
 * profile are filled in, the slots of docx/slots.h stay as text. Inside this room. */
#ifndef VANTHU_DOCX_EXPORT_H
#define VANTHU_DOCX_EXPORT_H

#include "docx/work.h"

/* One part with its slots as text that a clerk sees. */
enum status export_render(struct work *w, const char *path, struct str *bytes) MUST_CHECK;

/* The work of handing out a template for documents of the same type and profile, its values set. */
enum status export_sample(const struct work *w, struct work *out) MUST_CHECK;

#endif
