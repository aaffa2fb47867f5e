// SPDX-License-Identifier: GPL-2.0-only
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "proc.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <sys/pidfd.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file.h"
#include "mem.h"
#include "vec.h"

#define DEFAULT_TIMEOUT_MS (10 * 60 * 1000)
#define DEFAULT_CEILING ((size_t)1 << 30)
#define STDERR_KEEP ((size_t)64 << 10)

static const char *const kept_env[] = {
	"PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "TZ", "SSH_AUTH_SOCK",
	"XDG_CONFIG_HOME", "XDG_CACHE_HOME",
	NULL,
};

typedef VEC(char *) env_vec;

static void env_release(env_vec *env)
{
	for (size_t i = 0; i < env->n; i++)
		free(env->items[i]);
	VEC_RELEASE(env);
}

static bool is_given(const char *const *extra, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; extra && extra[i]; i++)
		if (!strncmp(extra[i], name, len) && extra[i][len] == '=')
			return true;
	return false;
}

/* One row a name: of two, a program would see the first. */
static void env_make(env_vec *env, const char *const *extra)
{
	for (size_t i = 0; kept_env[i]; i++) {
		const char *v = getenv(kept_env[i]);

		if (v && !is_given(extra, kept_env[i]))
			VEC_PUSH(env, mem_printf("%s=%s", kept_env[i], v));
	}
	if (!is_given(extra, "LC_ALL"))
		VEC_PUSH(env, mem_strdup("LC_ALL=C"));
	for (size_t i = 0; extra && extra[i]; i++)
		VEC_PUSH(env, mem_strdup(extra[i]));
	VEC_PUSH(env, (char *)NULL);
}

struct child {
	pid_t pid;
	int in, out, err;	/* our ends, -1 when closed */
	size_t written;
};

static void child_close(struct child *c)
{
	file_close(&c->in);
	file_close(&c->out);
	file_close(&c->err);
}

static uint64_t now_ms(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (uint64_t)ts.tv_sec * 1000 + (uint64_t)ts.tv_nsec / 1000000;
}

struct pipes {
	int in[2], out[2], err[2];
};

static void pipes_close(struct pipes *p)
{
	for (int i = 0; i < 2; i++) {
		file_close(&p->in[i]);
		file_close(&p->out[i]);
		file_close(&p->err[i]);
	}
}

/* From outside: it may have begun, but has not had time to use much. */
static void limit_memory(pid_t pid, size_t bytes)
{
	const struct rlimit limit = { bytes, bytes };

	(void)prlimit(pid, RLIMIT_AS, &limit, NULL);
}

static int spawn(struct child *c, const struct proc_opts *o, struct err *err)
{
	_cleanup_(pipes_close) struct pipes p = { { -1, -1 }, { -1, -1 }, { -1, -1 } };
	_cleanup_(env_release) env_vec env = VEC_INIT;
	posix_spawn_file_actions_t fa;
	posix_spawnattr_t attr;
	sigset_t all, none;
	int rc;

	if (pipe2(p.in, O_CLOEXEC) < 0 || pipe2(p.out, O_CLOEXEC) < 0 ||
	    pipe2(p.err, O_CLOEXEC) < 0)
		return err_errno(err, errno, "cannot make a pipe for '%s'",
				 o->argv[0]);
	env_make(&env, o->env);
	posix_spawn_file_actions_init(&fa);
	posix_spawn_file_actions_adddup2(&fa, p.in[0], 0);
	posix_spawn_file_actions_adddup2(&fa, p.out[1], 1);
	if (!o->stderr_through)
		posix_spawn_file_actions_adddup2(
			&fa, o->stderr_joined ? p.out[1] : p.err[1], 2);
	if (o->cwd)
		posix_spawn_file_actions_addchdir_np(&fa, o->cwd);
	posix_spawnattr_init(&attr);
	sigfillset(&all);
	sigemptyset(&none);
	posix_spawnattr_setsigdefault(&attr, &all);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setpgroup(&attr, 0);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETPGROUP |
						POSIX_SPAWN_SETSIGDEF |
						POSIX_SPAWN_SETSIGMASK);
	rc = posix_spawnp(&c->pid, o->argv[0], &fa, &attr,
			  (char *const *)(uintptr_t)o->argv, env.items);
	posix_spawn_file_actions_destroy(&fa);
	posix_spawnattr_destroy(&attr);
	if (rc == ENOENT)
		return err_code(err, ERR_NOT_FOUND, "cannot run '%s': not installed",
				o->argv[0]);
	if (rc)
		return err_errno(err, rc, "cannot run '%s'", o->argv[0]);
	if (o->memory_ceiling)
		limit_memory(c->pid, o->memory_ceiling);
	c->in = p.in[1];
	c->out = p.out[0];
	c->err = p.err[0];
	p.in[1] = p.out[0] = p.err[0] = -1;
	fcntl(c->in, F_SETFL, O_NONBLOCK);
	return 0;
}

static void feed(struct child *c, const struct proc_opts *o)
{
	ssize_t n = write(c->in, o->in + c->written, o->in_len - c->written);

	if (n > 0)
		c->written += (size_t)n;
	/* EPIPE: it does not want more, which is its business. */
	if ((n < 0 && errno != EAGAIN && errno != EINTR) ||
	    c->written == o->in_len)
		file_close(&c->in);
}

static void drain(int *fd, struct strbuf *to)
{
	char chunk[65536];
	ssize_t n = read(*fd, chunk, sizeof(chunk));

	if (n > 0)
		strbuf_add(to, chunk, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		file_close(fd);
}

static int too_long(const struct proc_opts *o, unsigned int limit,
		    struct err *err)
{
	return err_code(err, ERR_TIMEOUT, "'%s' ran longer than %u seconds",
			o->argv[0], limit / 1000);
}

/* Whether it may go on. */
static int may_run(const struct proc_opts *o, uint64_t now, unsigned int limit,
		   uint64_t end, struct err *err)
{
	if (o->cancel && atomic_load(o->cancel))
		return err_code(err, ERR_CANCELLED, "'%s' was interrupted",
				o->argv[0]);
	return now >= end ? too_long(o, limit, err) : 0;
}

/* Until it has closed both its outputs. */
static int pump(struct proc_result *res, struct child *c,
		const struct proc_opts *o, unsigned int limit, uint64_t end,
		struct err *err)
{
	if (!o->in_len)
		file_close(&c->in);
	while (c->out >= 0 || c->err >= 0) {
		struct pollfd p[3] = { { c->out, POLLIN, 0 },
				       { c->err, POLLIN, 0 },
				       { c->in, POLLOUT, 0 } };
		uint64_t now = now_ms();

		if (may_run(o, now, limit, end, err) < 0)
			return -1;
		if (poll(p, 3, (int)(end - now > 1000 ? 1000 : end - now)) < 0) {
			if (errno == EINTR)
				continue;
			return err_errno(err, errno, "cannot wait for '%s'",
					 o->argv[0]);
		}
		if (p[0].revents)
			drain(&c->out, &res->out);
		if (p[1].revents)
			drain(&c->err, &res->errout);
		if (p[2].revents && c->in >= 0)
			feed(c, o);
		if (res->out.over)
			return err_code(err, ERR_TOO_BIG,
					"'%s' printed more than %zu bytes",
					o->argv[0], res->out.ceiling);
	}
	return 0;
}

/* It may go on after that: the limit holds until it is gone. */
static int wait_for(const struct child *c, const struct proc_opts *o,
		    unsigned int limit, uint64_t end, struct err *err)
{
	_cleanup_fd_ int fd = pidfd_open(c->pid, 0);

	while (fd >= 0) {
		struct pollfd p = { fd, POLLIN, 0 };
		uint64_t now = now_ms();
		int n;

		if (may_run(o, now, limit, end, err) < 0)
			return -1;
		n = poll(&p, 1, (int)(end - now > 1000 ? 1000 : end - now));
		if (n > 0 || (n < 0 && errno != EINTR))
			break;
	}
	return 0;
}

/*
 * Writing to a program that has gone must not end ours. The signal is for the
 * thread that writes, so it is held off there: what others do is their business.
 */
struct quiet {
	sigset_t pipe, before;
	bool pending;		/* one that was there already is not ours */
};

static void quiet_begin(struct quiet *q)
{
	sigset_t pending;

	sigemptyset(&q->pipe);
	sigaddset(&q->pipe, SIGPIPE);
	pthread_sigmask(SIG_BLOCK, &q->pipe, &q->before);
	sigpending(&pending);
	q->pending = sigismember(&pending, SIGPIPE);
}

static void quiet_end(struct quiet *q)
{
	const struct timespec none = { 0, 0 };

	while (!q->pending && sigtimedwait(&q->pipe, NULL, &none) < 0 &&
	       errno == EINTR)
		;
	pthread_sigmask(SIG_SETMASK, &q->before, NULL);
}

int proc_run(struct proc_result *res, const struct proc_opts *o, struct err *err)
{
	unsigned int limit = o->timeout_ms ? o->timeout_ms : DEFAULT_TIMEOUT_MS;
	uint64_t end = now_ms() + limit;
	_cleanup_(child_close) struct child c = { -1, -1, -1, -1, 0 };
	struct quiet quiet;
	int rc, status = 0;

	proc_result_release(res);
	res->out.ceiling = o->out_ceiling ? o->out_ceiling : DEFAULT_CEILING;
	res->errout.ceiling = STDERR_KEEP;
	rc = spawn(&c, o, err);
	if (rc < 0)
		return rc;
	quiet_begin(&quiet);
	rc = pump(res, &c, o, limit, end, err);
	if (rc == 0)
		rc = wait_for(&c, o, limit, end, err);
	if (rc < 0)
		kill(-c.pid, SIGKILL);
	while (waitpid(c.pid, &status, 0) < 0 && errno == EINTR)
		;
	quiet_end(&quiet);
	if (rc < 0)
		return rc;
	res->status = WIFEXITED(status) ? WEXITSTATUS(status) :
					  128 + WTERMSIG(status);
	return 0;
}

void proc_result_release(struct proc_result *res)
{
	strbuf_release(&res->out);
	strbuf_release(&res->errout);
	res->status = -1;
}
