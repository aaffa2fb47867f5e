// SPDX-License-Identifier: GPL-2.0-only
#include <stddef.h>
#include <string.h>

#include "cmd.h"
#include "completion.h"

static const char *const usage[] = { "bash|zsh|fish", NULL };

/* Has the command itself tell its options, into a buffer. */
static void add_options(struct completion *c, const struct cmd_row *row)
{
	char list[] = "--list-options";
	char *argv[] = { list, NULL };
	struct out held = OUT_INIT;
	struct cmd sub = { .row = row, .out = &held, .err = ERR_INIT };

	held.flags = OUT_HOLD;
	if (row->fn(&sub, 1, argv) == CMD_SHOWN)
		completion_command(c, row->name, row->summary, held.buf.buf);
	out_release(&held);
	err_release(&sub.err);
}

int cmd_completion(struct cmd *cmd, int argc, char **argv)
{
	const struct opt rows[] = { OPT_END };
	const struct opt_spec spec = {
		.name = "crosstree completion",
		.usage = usage,
		.about = "Prints the completions of every command and option, "
			 "for a shell to read.",
		.opts = rows,
	};
	_cleanup_(completion_release) struct completion c = { 0 };
	int rc;

	rc = cmd_parse(cmd, &argc, argv, &spec);
	if (rc)
		return rc;
	if (argc != 1)
		return cmd_usage(cmd, "name one shell: bash, zsh or fish");
	rc = completion_init(&c, argv[0]);
	if (rc)
		return cmd_usage(cmd, "no completions for shell '%s'", argv[0]);
	for (const struct cmd_row *r = cmd_rows; r->name; r++)
		if (!(r->flags & CMD_HIDDEN))
			add_options(&c, r);
	completion_end(&c);
	out_add(cmd->out, c.text.buf, c.text.len);
	return CMD_CLEAN;
}
