/* SPDX-License-Identifier: MIT
 * Fingerprints: what makes a finding the same finding after its line has moved. Made from its code,
 * the text it marks and a little of the text around it; equal ones of one file are counted in the
 * order of their places. Independent of the language of messages and of line numbers. */
#ifndef VANTHU_DIAG_FINGERPRINT_H
#define VANTHU_DIAG_FINGERPRINT_H

#include "diag/finding.h"

/* One a finding, in the order of the sink (which is sorted): "0f3a…:1". */
struct str *fingerprints_of(struct arena *a, const struct sink *sink);

#endif
