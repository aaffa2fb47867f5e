// SPDX-License-Identifier: GPL-2.0-only
#include "flow/trusted.h"

#include "base/mem.h"

int trusted_rev(struct rev *out, const struct ctx *ctx, struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	_cleanup_free_ char *ref = NULL;
	int rc = repo_config_user_str(ctx->repo, "crosstree.trustedRef", &ref, err);

	if (rc)
		return rc;
	rc = rev_resolve(out, ctx->repo, ref, &why);
	if (rc == 0)
		return 0;
	if (why.code == ERR_NOT_FOUND)
		return 1;
	err_move(err, &why);
	return err_prefix(err, "crosstree.trustedRef");
}
