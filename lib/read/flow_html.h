/* SPDX-License-Identifier: MIT
 * HTML -> flow (by libxml2's HTML parser: nothing is fetched, bounded). What Word, LibreOffice and
 * the portals of offices write; looks come from elements and the commonest styles. */
#ifndef VANTHU_READ_FLOW_HTML_H
#define VANTHU_READ_FLOW_HTML_H

#include "read/flow.h"

enum { HTML_MAX = 16 * 1024 * 1024 }; /* bytes of a page */

/* ST_LIMIT over a limit (S009, reported). Broken HTML is read as browsers do. */
enum status flow_from_html(struct flow *flow, const struct source *source) MUST_CHECK;

#endif
