/* SPDX-License-Identifier: GPL-2.0-only */
/* How a suggestion is shown, by whichever command. */
#ifndef CMD_SUGGEST_PRINT_H
#define CMD_SUGGEST_PRINT_H

#include "flow/suggest.h"
#include "ui/json.h"
#include "ui/out.h"

/* ", as 2 of 3 conversions in its commits", ", by the declarations". */
void suggest_origin(struct out *o, const struct flow_suggestion *s);
/* All but the diff. */
json_t *suggest_json(const struct flow_suggestion *s);
/* What is proposed, or why nothing is, each line behind @indent; the diff in colour. */
void suggest_lines(struct out *o, const char *indent, const struct flow_suggestion *s);

#endif
