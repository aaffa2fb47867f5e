// SPDX-License-Identifier: GPL-2.0-only
#include <stdbool.h>
#include <string.h>

#include "base/mem.h"
#include "cmd/cmd.h"
#include "flow/report-merge.h"
#include "ui/diag.h"
#include "ui/json.h"

static const char *const usage[] = { "merge [OPTION...] FILE...", NULL };

/* The files of one call. */
struct part_list {
	struct report_part *items;
	size_t n;
};

static void part_list_release(struct part_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		report_part_release(&l->items[i]);
	free(l->items);
}

static int read_all(struct part_list *l, char **paths, size_t n, struct err *err)
{
	l->items = mem_zalloc(n * sizeof(*l->items));
	for (; l->n < n; l->n++) {
		int rc = report_part_read(&l->items[l->n], paths[l->n], err);

		if (rc < 0)
			return rc;
	}
	return 0;
}

/* As check does. */
static int conclude(struct cmd *cmd, const struct report_result *r)
{
	if (r->n_missing)
		diag_warning("%zu shards are missing: this is not all", r->n_missing);
	if (r->failed_trees)
		err_set(&cmd->err, "%zu of %zu trees cannot be read", r->failed_trees,
			r->n_trees);
	else if (r->failed_pairs)
		err_set(&cmd->err, "%zu of %zu pairs could not be checked",
			r->failed_pairs, r->n_pairs);
	else
		return r->conflicts ? CMD_ANSWER_NO : CMD_CLEAN;
	return CMD_PARTLY;
}

static int merge(struct cmd *cmd, const struct report_opts *opts, char **paths,
		 size_t n)
{
	_cleanup_(part_list_release) struct part_list parts = { NULL, 0 };
	_cleanup_report_ struct report_result r = { .doc = NULL };
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	if (read_all(&parts, paths, n, &cmd->err) < 0)
		return CMD_FAILED;
	if (report_merge(&r, parts.items, parts.n, opts, &cmd->err) < 0)
		return CMD_FAILED;
	json_print(&text, r.doc);
	out_add(cmd->out, text.buf, text.len);
	return conclude(cmd, &r);
}

int cmd_report(struct cmd *cmd, int argc, char **argv)
{
	struct cmd_output output = CMD_OUTPUT_INIT;
	struct report_opts opts = { .partial = false };
	const struct opt rows[] = {
		OPT_FLAG(0, "partial", &opts.partial, "do without shards that are missing"),
		OPT_STR('o', "output", &output.path, "FILE",
			"write the result to FILE, all of it or nothing"),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree report",
		.usage = usage,
		.about = "Joins what `check --shard=K/N --format=json` wrote.",
		.opts = rows,
	};
	const struct cmd_config config = CMD_CONFIG_INIT;
	int rc = cmd_parse(cmd, &argc, argv, &spec);

	if (rc)
		return rc;
	if (!argc || strcmp(argv[0], "merge") != 0)
		return cmd_usage(cmd, "report knows 'merge' only");
	if (argc < 2)
		return cmd_usage(cmd, "report merge wants files");
	rc = cmd_open_output(cmd, &output, &config);
	if (rc)
		return rc;
	return merge(cmd, &opts, argv + 1, (size_t)argc - 1);
}
