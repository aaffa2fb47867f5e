// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "cmd.h"
#include "session.h"

enum format { FORMAT_TEXT, FORMAT_PORCELAIN, FORMAT_JSON };

static const char *const formats[] = { "text", "porcelain", "json", NULL };

static const char *const usage[] = { "[OPTION...] A B", NULL };

struct options {
	struct cmd_output output;
	int format;
	bool nul, no_cache;
	const char *kinds;
	unsigned int jobs;
};

int cmd_api(struct cmd *cmd, int argc, char **argv)
{
	struct options o = { .output = CMD_OUTPUT_INIT };
	const struct opt rows[] = {
		OPT_STR(0, "kinds", &o.kinds, "KIND,...",
			"only these kinds of change"),
		OPT_UINT('j', "jobs", &o.jobs, 1, 256, "N", "use N threads"),
		OPT_FLAG(0, "no-cache", &o.no_cache,
			 "neither read nor write the cache"),
		OPT_CHOICE(0, "format", &o.format, formats, "FORMAT",
			   "how to print the result"),
		OPT_FLAG('z', "null", &o.nul, "end records with NUL"),
		CMD_OPT_OUTPUT(&o.output),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree api",
		.usage = usage,
		.about = "Lists what changed for callers from revision A to "
			 "revision B.",
		.opts = rows,
	};
	_cleanup_session_ struct session s = { 0 };
	struct session_opts how;
	int rc;

	rc = cmd_parse(cmd, &argc, argv, &spec);
	if (rc)
		return rc;
	if (argc != 2)
		return cmd_usage(cmd, "two revisions are needed");
	if (o.nul && o.format != FORMAT_PORCELAIN)
		return cmd_usage(cmd, "-z goes with --format=porcelain");
	how = (struct session_opts){ .jobs = o.jobs, .no_cache = o.no_cache };
	rc = session_open(&s, cmd, &o.output, &how);
	if (rc)
		return rc;
	return err_set(&cmd->err, "api is not available in this build");
}
