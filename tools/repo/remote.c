// SPDX-License-Identifier: GPL-2.0-only
#include "repo/remote.h"

#include <stdlib.h>
#include <string.h>

#define TIMEOUT_MS (30u * 60 * 1000)
#define OUT_CEILING ((size_t)64 << 20)	/* of what a remote says it has */

static const char *const config[] = {
	"fetch.writeCommitGraph=false", "fetch.prune=false", NULL,
};
/* What is for the scratch store is checked as it comes in. */
static const char *const config_scratch[] = {
	"fetch.writeCommitGraph=false", "fetch.prune=false",
	"fetch.fsckObjects=true", NULL,
};

/* ssh asks nobody, unless the user runs one of his own. */
static int ssh_command(const char **out, const struct repo *r, struct err *err)
{
	char *own = NULL;
	int rc = repo_config_str(r, "core.sshCommand", &own, err);

	free(own);
	*out = rc == 1 ? "GIT_SSH_COMMAND=ssh -oBatchMode=yes" : NULL;
	return rc < 0 ? rc : 0;
}

int remote_git(struct proc_result *res, const struct repo *r, const char *const *argv,
	       const struct remote_opts *o, struct err *err)
{
	const char *env[] = { o->local ? "GIT_ALLOW_PROTOCOL=https:ssh:git:file" :
					 "GIT_ALLOW_PROTOCOL=https:ssh:git",
			      NULL, NULL };
	const struct git_opts opts = {
		.env = env, .config = o->scratch ? config_scratch : config,
		.user_config = true, .scratch = o->scratch, .apart = !o->scratch,
		.out_ceiling = OUT_CEILING,
		.timeout_ms = o->timeout_ms ? o->timeout_ms : TIMEOUT_MS,
	};
	int rc = ssh_command(&env[1], r, err);

	return rc < 0 ? rc : git_run(res, r, argv, &opts, err);
}

bool remote_advertises(git_oid *out, const char *lines, const char *ref)
{
	size_t n = strlen(ref);

	for (const char *p = lines; *p; p += strcspn(p, "\n"), p += *p == '\n') {
		const char *tab = strchr(p, '\t');

		if (!tab)
			return false;
		if (tab - p == GIT_OID_HEXSZ && strncmp(tab + 1, ref, n) == 0 &&
		    (tab[1 + n] == '\n' || !tab[1 + n]))
			return git_oid_fromstrn(out, p, GIT_OID_HEXSZ) == 0;
	}
	return false;
}
