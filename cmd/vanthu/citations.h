/* SPDX-License-Identifier: MIT
 * `vanthu check --citations`: what the documents cite, each cited document once. */
#ifndef VANTHU_CMD_CITATIONS_H
#define VANTHU_CMD_CITATIONS_H

#include "vanthu/load.h"

/* As a table, or with --format json as one object. */
enum exit_status list_citations(struct context *ctx, const struct load_result *loaded);

#endif
