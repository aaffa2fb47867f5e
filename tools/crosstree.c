// SPDX-License-Identifier: GPL-2.0-only
/*
 * Finds the command, runs it, makes sure that its output arrived, and turns
 * what it returned into the exit status: 0 done and clean, 1 done and the
 * answer is no, 128 failed, 129 usage.
 */
#include <fcntl.h>
#include <malloc.h>
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/mem.h"
#include "cmd/cmd.h"
#include "ui/diag.h"
#include "ui/opt.h"
#include "ui/out.h"
#include "ui/pager.h"
#include "ui/suggest.h"

enum { EXIT_CLEAN = 0, EXIT_NO = 1, EXIT_FAILED = 128, EXIT_USAGE = 129 };

struct globals {
	const char *dir;
	bool paginate, no_pager;
	bool version, help;
};

static void die_of_oom(void)
{
	static const char text[] = "crosstree: error: out of memory\n";
	ssize_t rc = write(STDERR_FILENO, text, sizeof(text) - 1);

	(void)rc;
	_exit(EXIT_FAILED);
}

/*
 * A standard stream that is closed would become the next file opened, a cache
 * even. Held by something that cannot be written, so that output is an error.
 */
static void hold_standard_streams(void)
{
	int fd = open("/dev/null", O_RDONLY);

	while (fd >= 0 && fd <= STDERR_FILENO)
		fd = open("/dev/null", O_RDONLY);
	if (fd >= 0)
		close(fd);
}

/*
 * Files come and go in memory all the time; what is freed is kept for the next
 * one instead of going back to the kernel, page by page.
 */
static void keep_memory(void)
{
	mallopt(M_MMAP_THRESHOLD, 16 << 20);
	mallopt(M_TRIM_THRESHOLD, 64 << 20);
	mallopt(M_TOP_PAD, 4 << 20);
	/* else each larger request puts the freed small ones together first */
	mallopt(M_MXFAST, 0);
}

static int exit_status(int rc)
{
	switch (rc) {
	case CMD_CLEAN:
	case CMD_SHOWN:
		return EXIT_CLEAN;
	case CMD_ANSWER_NO:
		return EXIT_NO;
	case CMD_USAGE:
		return EXIT_USAGE;
	default:
		return EXIT_FAILED;
	}
}

static void complain(const struct cmd *cmd, int rc)
{
	if (rc >= 0 || rc == CMD_SHOWN || !cmd->err.msg)
		return;
	diag_error("%s", err_msg(&cmd->err));
	if (rc == CMD_USAGE)
		diag_hint("`crosstree %s -h` lists the options",
			  cmd->row->name);
}

static int run(const struct cmd_row *row, const struct globals *g, int argc,
	       char **argv)
{
	_cleanup_(out_release) struct out out = OUT_INIT;
	_cleanup_(pager_finish) struct pager pager = PAGER_INIT;
	_cleanup_err_ struct err lost = ERR_INIT;
	struct cmd cmd = {
		.row = row, .out = &out, .pager = &pager,
		.err = ERR_INIT, .pager_asked = g->no_pager ? 0 : g->paginate ? 1 : -1,
	};
	int rc = row->fn(&cmd, argc, argv);

	/* What failed leaves no file behind, and no half of an answer. */
	if (rc != CMD_FAILED && rc != CMD_USAGE && out_finish(&out, &lost)) {
		diag_error("%s", err_msg(&lost));
		rc = CMD_FAILED;
	}
	complain(&cmd, rc);
	err_release(&cmd.err);
	return exit_status(rc);
}

static int unknown_command(const char *name)
{
	const char *near = NULL;

	for (const struct cmd_row *r = cmd_rows; r->name; r++)
		suggest_offer(&near, name, r->name);
	diag_error("no command '%s'", name);
	if (near)
		diag_hint("did you mean `crosstree %s`?", near);
	else
		diag_hint("`crosstree help` lists the commands");
	return EXIT_USAGE;
}

/* Options in front of the command; what is left is the command's. */
static int parse_globals(struct globals *g, int *argc, char **argv)
{
	static const char *const usage[] = { "COMMAND [ARGUMENT...]", NULL };
	const struct opt rows[] = {
		OPT_STR('C', NULL, &g->dir, "DIR", "as if started in DIR"),
		OPT_FLAG('p', "paginate", &g->paginate,
			 "use a pager for what is written to a terminal"),
		OPT_FLAG('P', "no-pager", &g->no_pager, "use no pager"),
		OPT_FLAG('v', "version", &g->version, "print the version"),
		OPT_FLAG('h', "help", &g->help, "list the commands"),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree", .usage = usage, .opts = rows,
		.stop_early = true,
	};
	_cleanup_err_ struct err err = ERR_INIT;

	if (opt_parse(argc, argv, &spec, &err) >= 0)
		return 0;
	diag_error("%s", err_msg(&err));
	diag_hint("`crosstree help` lists the commands");
	return -1;
}

/* `crosstree CMD --help` is `crosstree help CMD`. */
static const struct cmd_row *choose(const struct globals *g, int *argc,
				    char ***argv)
{
	static char help[] = "help", version[] = "version";
	char *name = (*argv)[0];

	if (g->version || (!*argc && !g->help))
		return cmd_find(g->version ? version : help);
	if (g->help)
		return cmd_find(help);
	if (*argc > 1 && !strcmp((*argv)[1], "--help") && cmd_find(name)) {
		*argc = 1;
		(*argv)[1] = NULL;
		return cmd_find(help);
	}
	(*argv)++;
	(*argc)--;
	return cmd_find(name);
}

int main(int argc, char **argv)
{
	struct globals g = { .dir = NULL };
	const struct cmd_row *row;
	char **words = argv + 1;
	int n = argc > 0 ? argc - 1 : 0;
	bool bare;
	int rc;

	hold_standard_streams();
	keep_memory();
	mem_on_oom(die_of_oom);
	if (argc < 1 || parse_globals(&g, &n, words))
		return EXIT_USAGE;
	if (g.dir && chdir(g.dir) < 0) {
		diag_error("cannot change to '%s': %m", g.dir);
		return EXIT_FAILED;
	}
	bare = !n && !g.help && !g.version;
	row = choose(&g, &n, &words);
	if (!row)
		return unknown_command(words[-1]);
	rc = run(row, &g, n, words);
	return bare ? EXIT_USAGE : rc;
}
