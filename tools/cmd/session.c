// SPDX-License-Identifier: GPL-2.0-only
#include "session.h"

#include <stdlib.h>

#include "base/mem.h"
#include "capi/versions.h"
#include "repo/cache.h"

/*
 * pager.crosstree, and before it pager.crosstree.<command>: whether to use one, or which, as
 * git has it for its commands. A value that git would refuse is no reason to stop.
 */
static void read_pager(struct cmd_config *config, char **pager, const struct repo *r,
		       const char *key)
{
	bool wanted = true;

	if (repo_config_str(r, key, pager, NULL) != 0)
		return;
	if (repo_config_bool(r, key, &wanted, NULL) == 0) {
		free(*pager);
		*pager = NULL;
	}
	config->paged = wanted;
}

static int settle_output(struct session *s, struct cmd *cmd,
			 const struct cmd_output *output)
{
	_cleanup_free_ char *key = mem_printf("pager.crosstree.%s", cmd->row->name);
	_cleanup_free_ char *color_ui = NULL, *pager = NULL;
	struct cmd_config config = CMD_CONFIG_INIT;

	(void)repo_config_bool(s->repo, "color.pager", &config.color_pager, NULL);
	(void)repo_config_str(s->repo, "color.ui", &color_ui, NULL);
	read_pager(&config, &pager, s->repo, key);
	if (config.paged < 0)
		read_pager(&config, &pager, s->repo, "pager.crosstree");
	if (!pager)
		(void)repo_config_str(s->repo, "core.pager", &pager, NULL);
	config.color_ui = color_ui;
	config.pager = pager;
	return cmd_open_output(cmd, output, &config);
}

int session_open(struct session *s, struct cmd *cmd,
		 const struct cmd_output *output,
		 const struct session_opts *opts)
{
	struct ctx ctx = CTX_INIT;
	struct cache_opts cache = { .off = opts->no_cache, .version = capi_versions() };
	int rc;

	rc = repo_lib_init(&cmd->err);
	if (rc < 0)
		return CMD_FAILED;
	s->ctx = ctx;
	s->open = true;
	meter_start(&s->meter, output->progress);
	s->out = cmd->out;
	s->out->meter = &s->meter;
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
	s->out->meter = NULL;
	ctx_release(&s->ctx);
	s->cache = cache_close(s->cache);
	s->repo = repo_free(s->repo);
	repo_lib_shutdown();
	s->open = false;
}
