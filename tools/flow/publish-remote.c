// SPDX-License-Identifier: GPL-2.0-only
#include "flow/publish.h"

#include "base/mem.h"
#include "repo/remote.h"

int publish_remote(struct ctx *ctx, const char *remote, const char *ref,
		   const git_oid *commit, struct err *err)
{
	static const struct remote_opts how = { .local = true };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	char hex[GIT_OID_HEXSZ + 1];
	_cleanup_free_ char *spec = mem_printf("%s:%s", git_oid_tostr(hex, sizeof(hex),
								      commit), ref);
	const char *argv[] = { "push", "--quiet", "--no-verify", "--no-follow-tags",
			       "--no-signed", "--recurse-submodules=no", "--", remote,
			       spec, NULL };
	int rc = remote_git(&res, ctx->repo, argv, &how, err);

	return rc < 0 ? err_prefix(err, "cannot push to '%s'", remote) : 0;
}
