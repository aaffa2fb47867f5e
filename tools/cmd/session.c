// SPDX-License-Identifier: GPL-2.0-only
#include "session.h"

#include "base/mem.h"
#include "repo/cache.h"

static int settle_output(struct session *s, struct cmd *cmd,
			 const struct cmd_output *output)
{
	_cleanup_free_ char *color_ui = NULL;
	_cleanup_free_ char *core_pager = NULL;
	int rc;

	/* A value that git would refuse here is no reason to stop. */
	rc = repo_config_str(s->repo, "color.ui", &color_ui, NULL);
	(void)rc;
	rc = repo_config_str(s->repo, "core.pager", &core_pager, NULL);
	(void)rc;
	return cmd_open_output(cmd, output, color_ui, core_pager);
}

int session_open(struct session *s, struct cmd *cmd,
		 const struct cmd_output *output,
		 const struct session_opts *opts)
{
	struct ctx ctx = CTX_INIT;
	struct cache_opts cache = { .off = opts->no_cache };
	int rc;

	rc = repo_lib_init(&cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	s->ctx = ctx;
	s->open = true;
	meter_start(&s->meter, output->progress);
	rc = repo_open(&s->repo, NULL, &cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	cache_open(&s->cache, s->repo, &cache);
	s->ctx.repo = s->repo;
	s->ctx.cache = s->cache;
	s->ctx.jobs = opts->jobs;
	s->ctx.progress.fn = meter_report;
	s->ctx.progress.payload = &s->meter;
	return settle_output(s, cmd, output);
}

void session_close(struct session *s)
{
	if (!s->open)
		return;
	meter_stop(&s->meter);
	ctx_release(&s->ctx);
	s->cache = cache_close(s->cache);
	s->repo = repo_free(s->repo);
	repo_lib_shutdown();
	s->open = false;
}
