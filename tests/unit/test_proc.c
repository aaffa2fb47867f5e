// SPDX-License-Identifier: GPL-2.0-only
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pool.h"
#include "base/proc.h"
#include "unit.h"

static int run(struct proc_result *res, const char *script,
	       const struct proc_opts *how, struct err *err)
{
	const char *argv[] = { "sh", "-c", script, NULL };
	struct proc_opts opts = *how;

	opts.argv = argv;
	return proc_run(res, &opts, err);
}

static void test_output(void **state)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct proc_opts how = { .in = "in", .in_len = 2 };

	(void)state;
	assert_int_equal(run(&res, "cat; echo out; echo err >&2; exit 3", &how,
			     NULL), 0);
	assert_int_equal(res.status, 3);
	assert_string_equal(res.out.buf, "inout\n");
	assert_string_equal(res.errout.buf, "err\n");
}

static void test_joined(void **state)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct proc_opts how = { .stderr_joined = true, .out_ceiling = 8 };

	(void)state;
	assert_int_equal(run(&res, "echo a; echo b >&2; echo c", &how, NULL), 0);
	assert_string_equal(res.out.buf, "a\nb\nc\n");
	assert_string_equal(res.errout.buf, "");
	/* and the ceiling is for both */
	assert_int_equal(run(&res, "echo 12345; echo 67890 >&2", &how, NULL), -1);
}

static void test_environment(void **state)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	static const char *const env[] = { "OURS=yes", NULL };
	const struct proc_opts how = { .env = env, .cwd = "/" };

	(void)state;
	setenv("GIT_DIR", "/somewhere", 1);
	setenv("LC_ALL", "de_DE.UTF-8", 1);
	assert_int_equal(run(&res, "echo $OURS/$GIT_DIR/$LC_ALL/$PWD", &how,
			     NULL), 0);
	assert_string_equal(res.out.buf, "yes//C//\n");
	unsetenv("GIT_DIR");
	unsetenv("LC_ALL");
}

static void test_replaced(void **state)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	static const char *const argv[] = { "env", NULL };
	static const char *const env[] = { "HOME=/ours", NULL };
	const struct proc_opts how = { .argv = argv, .env = env };
	const char *first;

	(void)state;
	setenv("HOME", "/theirs", 1);
	assert_int_equal(proc_run(&res, &how, NULL), 0);
	first = strstr(res.out.buf, "HOME=/");
	assert_non_null(first);
	assert_memory_equal(first, "HOME=/ours\n", 11);
	assert_null(strstr(first + 1, "\nHOME="));
}

static void test_limits(void **state)
{
	static const struct {
		const char *script;
		struct proc_opts how;
		enum err_code code;
	} rows[] = {
		{ "sleep 20", { .timeout_ms = 200 }, ERR_TIMEOUT },
		{ "sleep 20 & sleep 20", { .timeout_ms = 200 }, ERR_TIMEOUT },
		{ "exec sleep 20 >&- 2>&-", { .timeout_ms = 200 }, ERR_TIMEOUT },
		{ "yes", { .out_ceiling = 1000 }, ERR_TOO_BIG },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
		_cleanup_err_ struct err err = ERR_INIT;

		assert_int_equal(run(&res, rows[i].script, &rows[i].how, &err),
				 -1);
		assert_int_equal(err.code, rows[i].code);
		assert_non_null(err.msg);
	}
}

static void test_memory(void **state)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct proc_opts how = { .memory_ceiling = 64 << 20 };

	(void)state;
	assert_int_equal(run(&res, "sleep 0.1; head -c 200M /dev/zero | "
				   "tail -c 150M | wc -c", &how, NULL), 0);
	assert_string_equal(res.out.buf, "0\n");
	assert_int_equal(run(&res, "sleep 0.1; head -c 200M /dev/zero | "
				   "tail -c 1M | wc -c", &how, NULL), 0);
	assert_string_equal(res.out.buf, "1048576\n");
}

static void test_no_program(void **state)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	const char *argv[] = { "no-such-program-here", NULL };
	const struct proc_opts opts = { .argv = argv };

	(void)state;
	assert_int_equal(proc_run(&res, &opts, &err), -1);
	assert_int_equal(err.code, ERR_NOT_FOUND);
}

/* More than a pipe holds, both ways at once. */
static void test_large(void **state)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf in = STRBUF_INIT;
	struct proc_opts how = { 0 };

	(void)state;
	strbuf_addchars(&in, 'x', 3 << 20);
	how.in = in.buf;
	how.in_len = in.len;
	assert_int_equal(run(&res, "cat", &how, NULL), 0);
	assert_int_equal(res.out.len, in.len);
	assert_int_equal(res.status, 0);
}

static void test_signal(void **state)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct proc_opts how = { 0 };

	(void)state;
	assert_int_equal(run(&res, "kill -TERM $$", &how, NULL), 0);
	assert_int_equal(res.status, 128 + 15);
}

struct sums {
	unsigned char done[1000];
	atomic_uint count;
};

static int step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct sums *s = payload;

	(void)worker;
	if (s->done[i] == 9)
		return err_set(err, "step %zu", i);
	s->done[i]++;
	atomic_fetch_add(&s->count, 1);
	return 0;
}

static void test_pool(void **state)
{
	(void)state;
	for (unsigned int workers = 0; workers < 5; workers++) {
		_cleanup_err_ struct err err = ERR_INIT;
		struct sums s = { .count = 0 };

		assert_int_equal(pool_run(workers, 1000, 7, step, &s, &err), 0);
		assert_int_equal(atomic_load(&s.count), 1000);
		for (size_t i = 0; i < 1000; i++)
			assert_int_equal(s.done[i], 1);
		s.done[500] = 9;
		assert_int_equal(pool_run(workers, 1000, 1, step, &s, &err),
				 -1);
		assert_string_equal(err_msg(&err), "step 500");
	}
	assert_int_equal(pool_run(4, 0, 0, step, NULL, NULL), 0);
	assert_true(pool_default_workers() >= 1);
}

/* It ends without reading, in whatever order with those of other threads. */
static int ask_deaf(void *payload, size_t i, unsigned int worker, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const struct proc_opts how = { .in = payload, .in_len = 1 << 20 };

	(void)worker;
	return run(&res, i % 2 ? "exit 0" : "head -c 1", &how, err);
}

static void test_deaf(void **state)
{
	_cleanup_free_ char *much = mem_zalloc(1 << 20);
	struct sigaction now;
	sigset_t left;

	(void)state;
	assert_int_equal(pool_run(4, 60, 1, ask_deaf, much, NULL), 0);
	sigpending(&left);
	assert_false(sigismember(&left, SIGPIPE));
	sigaction(SIGPIPE, NULL, &now);
	assert_true(now.sa_handler == SIG_DFL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_output),
		cmocka_unit_test(test_joined),
		cmocka_unit_test(test_environment),
		cmocka_unit_test(test_replaced),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_memory),
		cmocka_unit_test(test_no_program),
		cmocka_unit_test(test_large),
		cmocka_unit_test(test_signal),
		cmocka_unit_test(test_pool),
		cmocka_unit_test(test_deaf),
	};

	return cmocka_run_group_tests_name("proc", tests, NULL, NULL);
}
