// SPDX-License-Identifier: GPL-2.0-only
#include "tree-names.h"

#include "ui/diag.h"

static int load(struct trees *out, struct ctx *ctx, const char *file,
		const struct opt_list *overrides, struct err *err)
{
	struct trees_opts opts = { .file = file, .overrides = overrides->items,
				   .n_overrides = overrides->n };
	int rc = trees_load(out, ctx, &opts, err);

	for (size_t i = 0; rc >= 0 && i < out->n_notes; i++)
		diag_warning("%s", out->notes[i]);
	return rc;
}

int tree_names_load(struct trees *out, struct cmd *cmd, struct ctx *ctx,
		    const char *file, const struct opt_list *overrides)
{
	return load(out, ctx, file, overrides, &cmd->err);
}

int tree_names_try(struct trees *out, struct cmd *cmd, struct ctx *ctx,
		   const char *file, const struct opt_list *overrides)
{
	_cleanup_err_ struct err err = ERR_INIT;
	int rc = load(out, ctx, file, overrides, &err);

	if (rc >= 0)
		return 0;
	if (file || overrides->n) {
		err_move(&cmd->err, &err);
		return rc;
	}
	if (err.code != ERR_NOT_FOUND)
		diag_warning("%s", err_msg(&err));
	return 0;
}
