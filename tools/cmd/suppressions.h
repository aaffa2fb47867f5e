/* SPDX-License-Identifier: GPL-2.0-only */
/* --suppressions, and how suppressed findings are shown. */
#ifndef CMD_SUPPRESSIONS_H
#define CMD_SUPPRESSIONS_H

#include <jansson.h>

#include "cmd/cmd.h"
#include "cmd/record.h"
#include "flow/suppress.h"

/* The value of --suppressions before it is given; NULL: --no-suppressions. */
extern const char suppressions_usual[];

/*
 * suppress_load() with what it noted, and the entries that are expired, shown. 0,
 * or negative with cmd->err set.
 */
int suppressions_load(struct suppressions *out, struct cmd *cmd, struct ctx *ctx,
		      const char *file);
/* Says which entries are about nothing in @r, where everything was looked for. */
void suppressions_say_unused(const struct suppressions *s,
			     const struct flow_check_result *r,
			     const struct flow_check_opts *how);

/* null where @e is NULL. */
json_t *suppress_json(const struct suppress *e);
/* The record that follows the one of the finding. */
void suppress_record(struct record *rec, const struct suppress *e);
/* Whose, until when and why, each line behind @indent. */
void suppress_lines(struct out *o, const char *indent, const struct suppress *e);
/* Appends what is said of @n suppressed findings, or nothing. */
void suppress_words(struct strbuf *out, size_t n);

#endif
