// SPDX-License-Identifier: GPL-2.0-only
#include "pager.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

extern char **environ;

static const char *nonempty_env(const char *name)
{
	const char *v = getenv(name);

	return v && *v ? v : NULL;
}

bool pager_is_there(void)
{
	const char *v = nonempty_env("GIT_PAGER_IN_USE");

	return v && strcmp(v, "0") != 0 && strcmp(v, "false") != 0;
}

const char *pager_choose(const char *configured)
{
	const char *p = getenv("GIT_PAGER");

	if (!p)
		p = configured;
	if (!p)
		p = getenv("PAGER");
	if (!p)
		p = "less";
	return *p && strcmp(p, "cat") != 0 ? p : NULL;
}

/* What less and lv need to pass colours through and leave short text alone. */
static void set_defaults(void)
{
	if (!nonempty_env("LESS"))
		setenv("LESS", "FRX", 1);
	if (!nonempty_env("LV"))
		setenv("LV", "-c", 1);
	setenv("GIT_PAGER_IN_USE", "true", 1);
}

static int spawn(pid_t *pid, const char *command, int input)
{
	char shell[] = "/bin/sh", flag[] = "-c";
	_cleanup_free_ char *text = mem_strdup(command);
	char *argv[] = { shell, flag, text, NULL };
	posix_spawn_file_actions_t fa;
	int rc;

	posix_spawn_file_actions_init(&fa);
	posix_spawn_file_actions_adddup2(&fa, input, STDIN_FILENO);
	rc = posix_spawn(pid, shell, &fa, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&fa);
	return rc;
}

int pager_start(struct pager *p, const char *command, struct err *err)
{
	int fds[2], rc;

	if (pipe2(fds, O_CLOEXEC) < 0)
		return err_errno(err, errno, "cannot start the pager");
	set_defaults();
	rc = spawn(&p->pid, command, fds[0]);
	close(fds[0]);
	if (rc) {
		p->pid = 0;
		close(fds[1]);
		return err_errno(err, rc, "cannot start the pager '%s'",
				 command);
	}
	/* The pager decides when to stop; we then see a closed pipe. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGINT, SIG_IGN);
	dup2(fds[1], STDOUT_FILENO);
	close(fds[1]);
	return 0;
}

void pager_finish(struct pager *p)
{
	int status;

	if (p->pid <= 0)
		return;
	close(STDOUT_FILENO);
	while (waitpid(p->pid, &status, 0) < 0 && errno == EINTR)
		;
	p->pid = 0;
}
