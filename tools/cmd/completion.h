/* SPDX-License-Identifier: GPL-2.0-only */
/* Completion scripts for shells, made from what opt_list_rows() prints. */
#ifndef CMD_COMPLETION_H
#define CMD_COMPLETION_H

#include "base/strbuf.h"

enum completion_shell { COMPLETION_BASH, COMPLETION_ZSH, COMPLETION_FISH };

struct completion {
	enum completion_shell shell;
	struct strbuf text;	/* the script */
	struct strbuf names;	/* of commands, between blanks */
};

/* 0, or -1: an unknown shell. */
int completion_init(struct completion *c, const char *shell);
void completion_release(struct completion *c);
/* @rows: lines as opt_list_rows() makes them. */
void completion_command(struct completion *c, const char *name,
			const char *summary, const char *rows);
void completion_end(struct completion *c);

#endif
