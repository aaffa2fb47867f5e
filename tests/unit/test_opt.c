// SPDX-License-Identifier: GPL-2.0-only
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "ui/opt.h"
#include "unit.h"

static const char *const colors[] = { "auto", "always", "never", NULL };

struct values {
	bool all, dry_run, cache_off;
	int progress, color, format;
	const char *file;
	unsigned int jobs;
	uint64_t size;
	struct opt_list trees;
	char called[32];
};

static int called(void *value, const char *text, struct err *err)
{
	struct values *v = value;

	if (text && !strcmp(text, "bad"))
		return err_set(err, "'%s' will not do", text);
	snprintf(v->called, sizeof(v->called), "%s", text ? text : "(none)");
	return 0;
}

/* Parses blank-separated words; what is left over goes back into @rest. */
static int parse(struct values *v, const char *line, char *rest, size_t size,
		 bool stop_early, struct err *err)
{
	static const char *const usage[] = { "[OPTION...] REV", NULL };
	const struct opt rows[] = {
		OPT_GROUP("Flags"),
		OPT_FLAG('a', "all", &v->all, "all of it"),
		OPT_FLAG('n', "dry-run", &v->dry_run, "change nothing"),
		OPT_FLAG(0, "no-cache", &v->cache_off, "no cache"),
		OPT_TRI(0, "progress", &v->progress, "show progress"),
		OPT_GROUP("Values"),
		OPT_STR('o', "output", &v->file, "FILE", "write to FILE"),
		OPT_UINT('j', "jobs", &v->jobs, 1, 64, "N", "threads"),
		OPT_SIZE(0, "size", &v->size, "BYTES", "a size"),
		OPT_CHOICE(0, "format", &v->format, colors, "FORMAT", "format"),
		{ .kind = OPT_KIND_CHOICE, .name = "color", .value = &v->color,
		  .choices = colors, .arg = "WHEN", .deflt = 1,
		  .flags = OPT_NONEG | OPT_VALUE_OPTIONAL, .help = "color" },
		OPT_REPEAT('t', "tree", &v->trees, "NAME=REV", "a tree"),
		OPT_CALL(0, "call", v, called, "TEXT", "calls"),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree x", .usage = usage, .opts = rows,
		.stop_early = stop_early,
	};
	static char words[256];	/* values point into it */
	char *argv[32];
	int argc = 0, rc;

	snprintf(words, sizeof(words), "%s", line);
	for (char *p = words, *next; p && *p && argc < 31; p = next) {
		next = strchr(p, ' ');
		if (next)
			*next++ = '\0';
		argv[argc++] = p;
	}
	argv[argc] = NULL;
	rc = opt_parse(&argc, argv, &spec, err);
	rest[0] = '\0';
	for (int i = 0; rc == OPT_OK && i < argc; i++) {
		size_t used = strlen(rest);

		snprintf(rest + used, size - used, "%s%s", i ? " " : "",
			 argv[i]);
	}
	return rc;
}

/* Everything that was set, in one line. */
static void describe(const struct values *v, char *out, size_t size)
{
	size_t n = (size_t)snprintf(out, size, "a%d n%d c%d p%d f%d w%d j%u s%u o=%s",
				    v->all, v->dry_run, v->cache_off,
				    v->progress, v->format, v->color, v->jobs,
				    (unsigned int)v->size,
				    v->file ? v->file : "");

	for (size_t i = 0; i < v->trees.n; i++)
		n += (size_t)snprintf(out + n, size - n, " t=%s",
				      v->trees.items[i]);
	if (v->called[0])
		snprintf(out + n, size - n, " call=%s", v->called);
}

static const struct {
	const char *line, *values, *rest;
} good[] = {
	{ "", "a0 n0 c0 p-1 f0 w0 j0 s0 o=", "" },
	{ "x y", "a0 n0 c0 p-1 f0 w0 j0 s0 o=", "x y" },
	{ "x -a y -n", "a1 n1 c0 p-1 f0 w0 j0 s0 o=", "x y" },
	{ "-an", "a1 n1 c0 p-1 f0 w0 j0 s0 o=", "" },
	{ "--all --no-all", "a0 n0 c0 p-1 f0 w0 j0 s0 o=", "" },
	{ "--no-cache", "a0 n0 c1 p-1 f0 w0 j0 s0 o=", "" },
	{ "--no-cache --cache", "a0 n0 c0 p-1 f0 w0 j0 s0 o=", "" },
	{ "--progress", "a0 n0 c0 p1 f0 w0 j0 s0 o=", "" },
	{ "--no-progress", "a0 n0 c0 p0 f0 w0 j0 s0 o=", "" },
	{ "-j4 x", "a0 n0 c0 p-1 f0 w0 j4 s0 o=", "x" },
	{ "-j 4 x", "a0 n0 c0 p-1 f0 w0 j4 s0 o=", "x" },
	{ "-aj4", "a1 n0 c0 p-1 f0 w0 j4 s0 o=", "" },
	{ "--jobs=4", "a0 n0 c0 p-1 f0 w0 j4 s0 o=", "" },
	{ "--jobs 4", "a0 n0 c0 p-1 f0 w0 j4 s0 o=", "" },
	{ "--jo=4 --dry", "a0 n1 c0 p-1 f0 w0 j4 s0 o=", "" },
	{ "--no-dr -n --no-dr", "a0 n0 c0 p-1 f0 w0 j0 s0 o=", "" },
	{ "--size=2k", "a0 n0 c0 p-1 f0 w0 j0 s2048 o=", "" },
	{ "--format=never", "a0 n0 c0 p-1 f2 w0 j0 s0 o=", "" },
	{ "--color x", "a0 n0 c0 p-1 f0 w1 j0 s0 o=", "x" },
	{ "--color=never x", "a0 n0 c0 p-1 f0 w2 j0 s0 o=", "x" },
	{ "-o- -", "a0 n0 c0 p-1 f0 w0 j0 s0 o=-", "-" },
	{ "-o f --no-output", "a0 n0 c0 p-1 f0 w0 j0 s0 o=", "" },
	{ "-o -a", "a0 n0 c0 p-1 f0 w0 j0 s0 o=-a", "" },
	{ "-ta=b --tree=c=d", "a0 n0 c0 p-1 f0 w0 j0 s0 o= t=a=b t=c=d", "" },
	{ "-tx --no-tree -ty", "a0 n0 c0 p-1 f0 w0 j0 s0 o= t=y", "" },
	{ "-- -a --all", "a0 n0 c0 p-1 f0 w0 j0 s0 o=", "-a --all" },
	{ "--call=x", "a0 n0 c0 p-1 f0 w0 j0 s0 o= call=x", "" },
	{ "--no-call", "a0 n0 c0 p-1 f0 w0 j0 s0 o= call=(none)", "" },
};

static void test_good(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(good); i++) {
		_cleanup_err_ struct err err = ERR_INIT;
		struct values v = { .progress = -1 };
		char rest[128], values[256];

		assert_int_equal(parse(&v, good[i].line, rest, sizeof(rest),
				       false, &err), OPT_OK);
		describe(&v, values, sizeof(values));
		assert_string_equal(values, good[i].values);
		assert_string_equal(rest, good[i].rest);
		opt_list_release(&v.trees);
	}
}

static const struct {
	const char *line, *message;
} bad[] = {
	{ "-x", "unknown option '-x'" },
	{ "--al=1", "option '--all' takes no value" },
	{ "--no-all=1", "option '--no-all' takes no value" },
	{ "--cache=1", "option '--cache' takes no value" },
	{ "--outptu=x", "unknown option '--outptu'; did you mean '--output'?" },
	{ "--completely-different", "unknown option '--completely-different'" },
	{ "--no-jobs", "unknown option '--no-jobs'; did you mean '--jobs'?" },
	{ "--c", "option '--c' is ambiguous: '--cache', '--color', '--call'" },
	{ "-j", "option '-j' needs a value" },
	{ "--jobs", "option '--jobs' needs a value" },
	{ "-j65",
	  "option '-j' takes a whole number from 1 to 64, not '65'" },
	{ "--jobs=-1",
	  "option '--jobs' takes a whole number from 1 to 64, not '-1'" },
	{ "--size=lots", "option '--size' takes a size such as 512m, not 'lots'" },
	{ "--format=x",
	  "option '--format': 'x' is not one of auto, always, never" },
	{ "--call=bad", "option '--call': 'bad' will not do" },
};

static void test_bad(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(bad); i++) {
		_cleanup_err_ struct err err = ERR_INIT;
		struct values v = { .progress = -1 };
		char rest[128];

		assert_int_equal(parse(&v, bad[i].line, rest, sizeof(rest),
				       false, &err), -1);
		assert_string_equal(err_msg(&err), bad[i].message);
		opt_list_release(&v.trees);
	}
}

static void test_wanted(void **state)
{
	struct values v = { .progress = -1 };
	char rest[128];

	(void)state;
	assert_int_equal(parse(&v, "x -h", rest, sizeof(rest), false, NULL),
			 OPT_WANT_HELP);
	assert_int_equal(parse(&v, "--list-options", rest, sizeof(rest), false,
			       NULL), OPT_WANT_LIST);
	assert_int_equal(parse(&v, "-a x -n -h", rest, sizeof(rest), true, NULL),
			 OPT_OK);
	assert_string_equal(rest, "x -n -h");
	assert_true(v.all);
	assert_false(v.dry_run);
}

static void test_texts(void **state)
{
	static const char *const usage[] = { "A B", "--all", NULL };
	bool all = false;
	unsigned int jobs = 0;
	const struct opt rows[] = {
		OPT_FLAG('a', "all", &all, "all of it"),
		OPT_UINT('j', "jobs", &jobs, 1, 8, "N", "threads"),
		OPT_END,
	};
	const struct opt_spec spec = {
		.name = "crosstree x", .usage = usage, .about = "Does x.",
		.opts = rows,
	};
	_cleanup_strbuf_ struct strbuf help = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf list = STRBUF_INIT;

	(void)state;
	opt_usage(&help, &spec);
	assert_string_equal(help.buf,
			    "usage: crosstree x A B\n"
			    "   or: crosstree x --all\n"
			    "\nDoes x.\n\n"
			    "    -a, --all               all of it\n"
			    "    -j, --jobs=N            threads\n");
	opt_list_rows(&list, &spec);
	assert_string_equal(list.buf, "usage\t\tA B\nusage\t\t--all\n"
				      "-a --all\t\tall of it\n"
				      "-j --jobs=\tN\tthreads\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_good),
		cmocka_unit_test(test_bad),
		cmocka_unit_test(test_wanted),
		cmocka_unit_test(test_texts),
	};

	return cmocka_run_group_tests_name("opt", tests, NULL, NULL);
}
