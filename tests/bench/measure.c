// SPDX-License-Identifier: GPL-2.0-only
/*
 * measure RUNS [NAME=VALUE…] COMMAND… [::: [NAME=VALUE…] COMMAND…]…
 *
 * Runs the commands by turns, RUNS times each, their output thrown away, and
 * prints a line a command:
 *
 *	STATUS CPU-MEDIAN CPU-MIN WALL-MEDIAN WALL-MIN RSS ANON
 *
 * in milliseconds and KiB. CPU is user and system time of the command and the
 * processes it started and waited for. RSS is the largest resident set of one
 * of them, mapped files included; ANON is the command's own without them,
 * looked up every millisecond (0: it was gone before the first look). With
 * MEASURE_PREPARE in the environment, a shell command that runs before each
 * run, not counted.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_COMMANDS = 16, MAX_RUNS = 1000 };

struct run {
	double cpu, wall;
};

struct command {
	char **argv;
	struct run runs[MAX_RUNS];
	int status;
	long rss, anon;
};

static void die(const char *what)
{
	fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
	exit(128);
}

static double now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec * 1e3 + (double)ts.tv_nsec / 1e6;
}

static double ms(const struct timeval *t)
{
	return (double)t->tv_sec * 1e3 + (double)t->tv_usec / 1e3;
}

/* Memory of the process that no file is behind, in KiB; 0 when it is gone. */
static long anon_now(pid_t pid)
{
	char path[64], line[256];
	long kib = 0;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%ld/status", (long)pid);
	f = fopen(path, "r");
	if (!f)
		return 0;
	while (fgets(line, sizeof(line), f))
		if (sscanf(line, "RssAnon: %ld kB", &kib) == 1)
			break;
	fclose(f);
	return kib;
}

static pid_t start(char **argv)
{
	pid_t pid = fork();
	int fd;

	if (pid < 0)
		die("fork");
	if (pid > 0)
		return pid;
	fd = open("/dev/null", O_RDWR);
	if (fd < 0 || dup2(fd, STDIN_FILENO) < 0 || dup2(fd, STDOUT_FILENO) < 0)
		_exit(126);
	while (argv[0] && strchr(argv[0], '='))
		putenv(*argv++);
	if (!argv[0])
		_exit(127);
	execvp(argv[0], argv);
	fprintf(stderr, "measure: %s: %s\n", argv[0], strerror(errno));
	_exit(127);
}

static void prepare(void)
{
	const char *command = getenv("MEASURE_PREPARE");

	if (command && system(command) != 0) {
		fprintf(stderr, "measure: failed: %s\n", command);
		exit(128);
	}
}

/* Looking costs the command time of its own: only where @look says so. */
static void run_once(struct command *c, int n, int look)
{
	static const struct timespec pause = { .tv_nsec = 1000 * 1000 };
	struct rusage ru;
	double begin;
	int status;
	pid_t pid, done;

	prepare();
	begin = now();
	pid = start(c->argv);
	do {
		long anon = look ? anon_now(pid) : 0;

		if (anon > c->anon)
			c->anon = anon;
		done = wait4(pid, &status, look ? WNOHANG : 0, &ru);
		if (done == 0)
			nanosleep(&pause, NULL);
	} while (done == 0 || (done < 0 && errno == EINTR));
	if (done < 0)
		die("wait4");
	c->runs[n].wall = now() - begin;
	c->runs[n].cpu = ms(&ru.ru_utime) + ms(&ru.ru_stime);
	c->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	if (ru.ru_maxrss > c->rss)
		c->rss = ru.ru_maxrss;
}

static int by_cpu(const void *a, const void *b)
{
	double x = ((const struct run *)a)->cpu, y = ((const struct run *)b)->cpu;

	return (x > y) - (x < y);
}

static int by_wall(const void *a, const void *b)
{
	double x = ((const struct run *)a)->wall, y = ((const struct run *)b)->wall;

	return (x > y) - (x < y);
}

static void report(struct command *c, int runs)
{
	double cpu, cpu_min, wall, wall_min;

	qsort(c->runs, (size_t)runs, sizeof(c->runs[0]), by_cpu);
	cpu_min = c->runs[0].cpu;
	cpu = c->runs[runs / 2].cpu;
	qsort(c->runs, (size_t)runs, sizeof(c->runs[0]), by_wall);
	wall_min = c->runs[0].wall;
	wall = c->runs[runs / 2].wall;
	printf("%d %.2f %.2f %.2f %.2f %ld %ld\n", c->status, cpu, cpu_min, wall,
	       wall_min, c->rss, c->anon);
}

int main(int argc, char **argv)
{
	static struct command commands[MAX_COMMANDS];
	int n = 0, runs = argc > 2 ? atoi(argv[1]) : 0;

	if (runs < 1 || runs >= MAX_RUNS) {
		fprintf(stderr, "usage: measure RUNS COMMAND... [::: COMMAND...]...\n");
		return 129;
	}
	commands[n++].argv = argv + 2;
	for (int i = 2; i < argc; i++) {
		if (strcmp(argv[i], ":::") != 0)
			continue;
		argv[i] = NULL;
		if (n == MAX_COMMANDS || i + 1 == argc)
			return 129;
		commands[n++].argv = argv + i + 1;
	}
	for (int i = 0; i < runs; i++)
		for (int k = 0; k < n; k++)
			run_once(&commands[k], i, 0);
	for (int k = 0; k < n; k++) {
		run_once(&commands[k], runs, 1);
		report(&commands[k], runs);
	}
	return 0;
}
