/* SPDX-License-Identifier: GPL-2.0-only */
/* What a command that works on a repository opens first and closes last. */
#ifndef CMD_SESSION_H
#define CMD_SESSION_H

#include <stdbool.h>

#include "cmd/cmd.h"
#include "repo/ctx.h"
#include "ui/progress.h"

struct session_opts {
	unsigned int jobs;	/* 0: as many as there are processors */
	bool no_cache;
};

/* Start it zeroed. */
struct session {
	struct repo *repo;
	struct cache *cache;
	struct ctx ctx;		/* for the stages: repo, cache, jobs, progress */
	struct meter meter;
	struct out *out;	/* that of the command, which ends the meter */
	bool open;
};

/*
 * Opens the repository around the current directory and its cache, points
 * cmd->out where @output says, settles colour and pager by git's
 * configuration. Takes a zeroed @s; session_close() is due even after a
 * failure. 0, or what the command has to return.
 */
int session_open(struct session *s, struct cmd *cmd,
		 const struct cmd_output *output,
		 const struct session_opts *opts);
void session_close(struct session *s);

#define _cleanup_session_ _cleanup_(session_close)

#endif
