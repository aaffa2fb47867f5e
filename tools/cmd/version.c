// SPDX-License-Identifier: GPL-2.0-only
#include <git2/common.h>
#include <jansson.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>

#include "cmd.h"

#ifndef CROSSTREE_VERSION
#define CROSSTREE_VERSION "unknown"
#endif

#ifdef __clang__
#define COMPILER "clang " __clang_version__
#else
#define COMPILER "gcc " __VERSION__
#endif

static const char *const usage[] = { "[--build-options]", NULL };

static void build_options(struct out *out)
{
	int major, minor, patch;

	git_libgit2_version(&major, &minor, &patch);
	out_addf(out, "compiler: %s\n", COMPILER);
	out_addf(out, "libgit2: %d.%d.%d\n", major, minor, patch);
	out_addf(out, "sqlite: %s\n", sqlite3_libversion());
	out_addf(out, "jansson: %s\n", jansson_version_str());
#ifdef __SANITIZE_ADDRESS__
	out_addstr(out, "sanitizer: address\n");
#endif
}

int cmd_version(struct cmd *cmd, int argc, char **argv)
{
	bool all = false;
	const struct opt rows[] = {
		OPT_FLAG(0, "build-options", &all,
			 "also what it was built with"),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree version",
		.usage = usage,
		.about = "Prints the version.",
		.opts = rows,
	};
	int rc;

	rc = cmd_parse(cmd, &argc, argv, &spec);
	if (rc)
		return rc;
	if (argc)
		return cmd_usage(cmd, "'%s' is not understood", argv[0]);
	out_addf(cmd->out, "crosstree version %s\n", CROSSTREE_VERSION);
	if (all)
		build_options(cmd->out);
	return CMD_CLEAN;
}
