// SPDX-License-Identifier: GPL-2.0-only
#include "cmd.h"

#include <stdarg.h>
#include <string.h>

#include "base/mem.h"

const struct cmd_row *cmd_find(const char *name)
{
	for (const struct cmd_row *r = cmd_rows; r->name; r++)
		if (!strcmp(r->name, name))
			return r;
	return NULL;
}

int cmd_parse(struct cmd *cmd, int *argc, char **argv,
	      const struct opt_spec *spec)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc = opt_parse(argc, argv, spec, &cmd->err);

	if (rc < 0)
		return CMD_USAGE;
	if (rc == OPT_OK)
		return 0;
	if (rc == OPT_WANT_HELP)
		opt_usage(&text, spec);
	else
		opt_list_rows(&text, spec);
	out_add(cmd->out, text.buf, text.len);
	return CMD_SHOWN;
}

/* What was asked for goes before what is configured, and that before our own choice. */
static bool wants_pager(const struct cmd *cmd, const struct cmd_config *config)
{
	if (cmd->pager_asked >= 0)
		return cmd->pager_asked;
	return config->paged >= 0 ? config->paged : (cmd->row->flags & CMD_PAGER) != 0;
}

static int start_pager(struct cmd *cmd, const char *command)
{
	if (pager_start(cmd->pager, command, &cmd->err) < 0)
		return CMD_FAILED;
	cmd->out->flags |= OUT_PAGED;
	return 0;
}

int cmd_open_output(struct cmd *cmd, const struct cmd_output *o,
		    const struct cmd_config *config)
{
	const char *command;
	bool terminal, paged;

	if (o->path && !*o->path)
		return cmd_usage(cmd, "option '--output': no file name given");
	if (o->path && strcmp(o->path, "-") != 0)
		cmd->out->path = o->path;
	terminal = out_is_terminal(cmd->out);
	command = terminal && wants_pager(cmd, config) ? pager_choose(config->pager) : NULL;
	paged = command || (!terminal && !cmd->out->path && pager_is_there());
	cmd->out->color = out_want_color((enum out_when)o->color, config->color_ui,
					 paged ? config->color_pager : terminal);
	return command ? start_pager(cmd, command) : 0;
}

int cmd_usage(struct cmd *cmd, const char *fmt, ...)
{
	va_list ap;
	_cleanup_free_ char *text = NULL;

	va_start(ap, fmt);
	text = mem_vprintf(fmt, ap);
	va_end(ap);
	err_set(&cmd->err, "%s", text);
	return CMD_USAGE;
}
