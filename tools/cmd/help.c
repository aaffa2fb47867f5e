// SPDX-License-Identifier: GPL-2.0-only
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "cmd.h"
#include "ui/suggest.h"

static const char *const usage[] = { "[COMMAND]", "--list", NULL };

static void list_names(struct out *out)
{
	for (const struct cmd_row *r = cmd_rows; r->name; r++)
		if (!(r->flags & CMD_HIDDEN))
			out_addf(out, "%s\n", r->name);
}

static void overview(struct out *out)
{
	out_addstr(out,
		   "usage: crosstree [-C DIR] [--no-pager] COMMAND [ARGUMENT...]\n"
		   "\n"
		   "Finds the merges between kernel trees that git calls clean "
		   "and the compiler\ncalls broken.\n\n");
	for (const struct cmd_row *r = cmd_rows; r->name; r++)
		if (!(r->flags & CMD_HIDDEN))
			out_addf(out, "    %-12s%s\n", r->name, r->summary);
	out_addstr(out, "\n`crosstree COMMAND -h` lists a command's options, "
			"`crosstree help COMMAND`\nopens its man page.\n");
}

/* Where the man pages are when this was not installed: beside the build. */
static char *page_of_checkout(const char *page)
{
	char exe[4096];
	ssize_t n = readlink("/proc/self/exe", exe, sizeof(exe) - 1);
	_cleanup_free_ char *path = NULL;
	char *slash;

	if (n <= 0)
		return NULL;
	exe[n] = '\0';
	slash = strrchr(exe, '/');
	if (!slash)
		return NULL;
	*slash = '\0';
	path = mem_printf("%s/../docs/%s.1", exe, page);
	return access(path, R_OK) == 0 ? TAKE_PTR(path) : NULL;
}

static int show_page(struct cmd *cmd, const char *page)
{
	_cleanup_free_ char *file = page_of_checkout(page);
	int errnum;

	execlp("man", "man", file ? file : page, (char *)NULL);
	errnum = errno;
	err_errno(&cmd->err, errnum, "cannot run man for '%s'", page);
	return CMD_FAILED;
}

static int help_on(struct cmd *cmd, const char *name)
{
	_cleanup_free_ char *page = NULL;
	const char *near = NULL;

	if (!strcmp(name, "crosstree"))
		return show_page(cmd, name);
	if (cmd_find(name)) {
		page = mem_printf("crosstree-%s", name);
		return show_page(cmd, page);
	}
	for (const struct cmd_row *r = cmd_rows; r->name; r++)
		suggest_offer(&near, name, r->name);
	if (near)
		return cmd_usage(cmd, "no command '%s'; did you mean '%s'?",
				 name, near);
	return cmd_usage(cmd, "no command '%s'", name);
}

int cmd_help(struct cmd *cmd, int argc, char **argv)
{
	bool list = false;
	const struct opt rows[] = {
		OPT_FLAG('l', "list", &list, "only the names of the commands"),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree help",
		.usage = usage,
		.about = "Opens the man page of a command, or lists the "
			 "commands.",
		.opts = rows,
	};
	int rc;

	rc = cmd_parse(cmd, &argc, argv, &spec);
	if (rc)
		return rc;
	if (argc > 1 || (list && argc))
		return cmd_usage(cmd, "'%s' is one too many", argv[argc - 1]);
	if (argc)
		return help_on(cmd, argv[0]);
	if (list)
		list_names(cmd->out);
	else
		overview(cmd->out);
	return CMD_CLEAN;
}
