/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Running another program: by argv, never through a shell, in an environment
 * made here, in a process group of its own, with a time limit and a ceiling on
 * what it may print. On time-out, overflow or our own failure the whole group
 * is killed.
 */
#ifndef BASE_PROC_H
#define BASE_PROC_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

#include "err.h"
#include "strbuf.h"

struct proc_opts {
	const char *const *argv;	/* NULL-terminated; argv[0] by PATH */
	/*
	 * "NAME=value" rows that are added to the small base environment (PATH,
	 * HOME, USER, LOGNAME, TMPDIR, XDG_*, SSH_AUTH_SOCK, and LC_ALL=C, TZ
	 * as ours) or replace what is there, NULL-terminated, or NULL.
	 */
	const char *const *env;
	const char *cwd;		/* NULL: ours */
	const char *in;			/* bytes for its stdin, NULL: nothing */
	size_t in_len;
	unsigned int timeout_ms;	/* 0: ten minutes */
	size_t out_ceiling;		/* bytes of stdout, 0: 1 GiB */
	size_t memory_ceiling;		/* bytes of address space, 0: no limit */
	bool stderr_through;		/* its stderr is ours, not collected */
	bool stderr_joined;		/* its stderr goes where its stdout goes */
	const atomic_bool *cancel;	/* set to have it killed, or NULL */
};

struct proc_result {
	int status;		/* exit status; 128 + n when killed by signal n */
	struct strbuf out;
	struct strbuf errout;	/* the first 64 KiB of stderr */
};

#define PROC_RESULT_INIT { -1, STRBUF_INIT, STRBUF_INIT }

/*
 * 0 when the program ran to its end, whatever its exit status. -1 when it could
 * not be started (ERR_NOT_FOUND: no such program), timed out (ERR_TIMEOUT),
 * printed too much (ERR_TOO_BIG) or was cancelled (ERR_CANCELLED).
 */
int proc_run(struct proc_result *res, const struct proc_opts *opts,
	     struct err *err);
void proc_result_release(struct proc_result *res);

#define _cleanup_proc_ _cleanup_(proc_result_release)

#endif
