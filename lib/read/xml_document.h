/* SPDX-License-Identifier: MIT
 * XML -> document. See templates/schema/vanthu.rng for the vocabulary. */
#ifndef VANTHU_READ_XML_DOCUMENT_H
#define VANTHU_READ_XML_DOCUMENT_H

#include "diag/finding.h"
#include "model/document.h"

/* See document_read in read/read.h, which calls this for sources that are XML. */
enum status xml_document_read(struct arena *a, struct sink *sink, const struct source *source,
                              struct document **out) MUST_CHECK;

#endif
