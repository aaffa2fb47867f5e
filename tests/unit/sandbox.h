/* SPDX-License-Identifier: GPL-2.0-only */
/* A scratch directory with git repositories for unit tests, and shell to fill it. */
#ifndef UNIT_SANDBOX_H
#define UNIT_SANDBOX_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/proc.h"
#include "repo/repo.h"
#include "unit.h"

static char *sandbox_dir;

/* Runs a script there; the test fails unless it succeeds. Output is trimmed. */
static __attribute__((unused)) char *sh(const char *script)
{
	static const char *const env[] = {
		"GIT_CONFIG_NOSYSTEM=1",
		"GIT_CONFIG_GLOBAL=/dev/null",
		"GIT_AUTHOR_NAME=A U Thor",
		"GIT_AUTHOR_EMAIL=author@example.com",
		"GIT_AUTHOR_DATE=1563000000 +0530",
		"GIT_COMMITTER_NAME=C O Mitter",
		"GIT_COMMITTER_EMAIL=committer@example.com",
		"GIT_COMMITTER_DATE=1563000060 +0000",
		NULL,
	};
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ char *all = mem_printf("set -e\n%s", script);
	const char *argv[] = { "sh", "-c", all, NULL };
	struct proc_opts o = { .argv = argv, .env = env, .cwd = sandbox_dir };

	assert_int_equal(proc_run(&res, &o, NULL), 0);
	if (res.status)
		fail_msg("script failed: %s\n%s", script, res.errout.buf);
	strbuf_rtrim(&res.out);
	return strbuf_detach(&res.out, NULL);
}

static __attribute__((unused)) void shell(const char *script)
{
	free(sh(script));
}

static __attribute__((unused)) char *in_sandbox(const char *path)
{
	return mem_printf("%s/%s", sandbox_dir, path);
}

static __attribute__((unused)) struct repo *must_open(const char *path)
{
	_cleanup_free_ char *dir = in_sandbox(path);
	_cleanup_err_ struct err err = ERR_INIT;
	struct repo *r = NULL;

	if (repo_open(&r, dir, &err) < 0)
		fail_msg("%s", err_msg(&err));
	return r;
}

static __attribute__((unused)) int sandbox_up(void **state)
{
	(void)state;
	setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
	setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
	unsetenv("GIT_DIR");
	if (repo_lib_init(NULL) < 0)
		return -1;
	return file_tempdir(&sandbox_dir, "unit", NULL);
}

static __attribute__((unused)) int sandbox_down(void **state)
{
	(void)state;
	repo_lib_shutdown();
	file_remove_tree(sandbox_dir, NULL);
	free(sandbox_dir);
	return 0;
}

#endif
