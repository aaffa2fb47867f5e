// SPDX-License-Identifier: GPL-2.0-only
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "ui/json.h"
#include "ui/out.h"
#include "ui/pager.h"
#include "ui/suggest.h"
#include "unit.h"

static void test_distance(void **state)
{
	static const struct {
		const char *a, *b;
		unsigned int d;
	} rows[] = {
		{ "", "", 0 },		   { "check", "check", 0 },
		{ "check", "chek", 1 },	   { "check", "chcek", 1 },
		{ "check", "checks", 1 },  { "check", "shock", 2 },
		{ "", "abc", 3 },	   { "kitten", "sitting", 3 },
		{ "trees", "tree", 1 },	   { "api", "ipa", 2 },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		assert_int_equal(suggest_distance(rows[i].a, rows[i].b),
				 rows[i].d);
		assert_int_equal(suggest_distance(rows[i].b, rows[i].a),
				 rows[i].d);
	}
}

static void test_offer(void **state)
{
	const char *best = NULL;

	(void)state;
	suggest_offer(&best, "xyz", "check");
	assert_null(best);
	suggest_offer(&best, "tree", "api");
	assert_null(best);
	suggest_offer(&best, "chekc", "shock");
	suggest_offer(&best, "chekc", "check");
	suggest_offer(&best, "chekc", "chart");
	assert_string_equal(best, "check");
}

static void test_color(void **state)
{
	static const struct {
		const char *no_color, *term, *ui;
		enum out_when when;
		bool terminal, want;
	} rows[] = {
		{ NULL, "xterm", NULL, OUT_AUTO, true, true },
		{ NULL, "xterm", NULL, OUT_AUTO, false, false },
		{ NULL, "dumb", NULL, OUT_AUTO, true, false },
		{ NULL, NULL, NULL, OUT_AUTO, true, false },
		{ "1", "xterm", NULL, OUT_AUTO, true, false },
		{ "", "xterm", NULL, OUT_AUTO, true, true },
		{ "1", "dumb", NULL, OUT_ALWAYS, false, true },
		{ NULL, "xterm", "always", OUT_NEVER, true, false },
		{ NULL, "xterm", "always", OUT_AUTO, false, true },
		{ NULL, "xterm", "never", OUT_AUTO, true, false },
		{ NULL, "xterm", "false", OUT_AUTO, true, false },
		{ NULL, "xterm", "true", OUT_AUTO, true, true },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		unsetenv("NO_COLOR");
		unsetenv("TERM");
		if (rows[i].no_color)
			setenv("NO_COLOR", rows[i].no_color, 1);
		if (rows[i].term)
			setenv("TERM", rows[i].term, 1);
		assert_int_equal(out_want_color(rows[i].when, rows[i].ui,
						rows[i].terminal),
				 rows[i].want);
	}
}

static void test_pager(void **state)
{
	(void)state;
	unsetenv("GIT_PAGER");
	unsetenv("PAGER");
	assert_string_equal(pager_choose(NULL), "less");
	setenv("PAGER", "more", 1);
	assert_string_equal(pager_choose(NULL), "more");
	assert_string_equal(pager_choose("less -S"), "less -S");
	assert_null(pager_choose("cat"));
	setenv("GIT_PAGER", "", 1);
	assert_null(pager_choose("less -S"));
}

/* In a child: the pager takes standard output away. */
static void test_pager_runs(void **state)
{
	_cleanup_free_ char *dir = NULL, *command = NULL, *path = NULL;
	_cleanup_strbuf_ struct strbuf back = STRBUF_INIT;
	int status;
	pid_t pid;

	(void)state;
	assert_int_equal(file_tempdir(&dir, "test-pager", NULL), 0);
	path = mem_printf("%s/seen", dir);
	command = mem_printf("sed 's/^/> /' >'%s'", path);
	fflush(NULL);
	pid = fork();
	if (pid == 0) {
		_cleanup_(out_release) struct out o = OUT_INIT;
		struct pager p = PAGER_INIT;
		int rc = pager_start(&p, command, NULL);

		out_addstr(&o, "one\ntwo\n");
		rc |= out_finish(&o, NULL);
		pager_finish(&p);
		_exit(rc ? 1 : 0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
	assert_int_equal(file_read(&back, path, 0, 0, NULL), 0);
	assert_string_equal(back.buf, "> one\n> two\n");
	assert_int_equal(file_remove_tree(dir, NULL), 0);
}

static void test_out_held(void **state)
{
	_cleanup_(out_release) struct out o = OUT_INIT;

	(void)state;
	o.flags = OUT_HOLD;
	out_addf(&o, "%d ", 7);
	out_text(&o, "a\033b");
	out_colored(&o, OUT_RED, "-plain");
	o.color = true;
	out_colored(&o, OUT_RED, "red");
	assert_int_equal(out_finish(&o, NULL), 0);
	assert_string_equal(o.buf.buf, "7 a\\x1bb-plain\033[31mred\033[m");
}

static void test_out_file(void **state)
{
	_cleanup_(out_release) struct out o = OUT_INIT;
	_cleanup_strbuf_ struct strbuf back = STRBUF_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_free_ char *dir = NULL, *path = NULL, *missing = NULL;

	(void)state;
	assert_int_equal(file_tempdir(&dir, "test-out", NULL), 0);
	path = mem_printf("%s/result", dir);
	missing = mem_printf("%s/no/result", dir);
	o.path = path;
	for (int i = 0; i < 20000; i++)
		out_addstr(&o, "some text\n");
	assert_int_not_equal(access(path, F_OK), 0);
	assert_int_equal(out_finish(&o, &err), 0);
	assert_int_equal(file_read(&back, path, 0, 0, NULL), 0);
	assert_int_equal(back.len, 200000);
	o.path = missing;
	assert_int_equal(out_finish(&o, &err), -1);
	assert_non_null(strstr(err_msg(&err), "No such file"));
	assert_int_equal(file_remove_tree(dir, NULL), 0);
}

static void test_json(void **state)
{
	_cleanup_json_ json_t *o = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	(void)state;
	json_set_text(o, "z", "a\033\342\200\256");
	json_set_text(o, "none", NULL);
	json_set_path(o, "path", "ok.c");
	json_set_path(o, "bad", "x\377");
	json_set(o, "list", json_array());
	json_push(json_object_get(o, "list"), json_integer(3));
	json_print(&sb, o);
	assert_string_equal(sb.buf,
			    "{\n"
			    "  \"z\": \"a\\u001B\\u202E\",\n"
			    "  \"none\": null,\n"
			    "  \"path\": \"ok.c\",\n"
			    "  \"bad\": \"x\\uFFFD\",\n"
			    "  \"bad_bytes\": \"eP8=\",\n"
			    "  \"list\": [\n"
			    "    3\n"
			    "  ]\n"
			    "}\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_distance),
		cmocka_unit_test(test_offer),
		cmocka_unit_test(test_color),
		cmocka_unit_test(test_pager),
		cmocka_unit_test(test_pager_runs),
		cmocka_unit_test(test_out_held),
		cmocka_unit_test(test_out_file),
		cmocka_unit_test(test_json),
	};

	return cmocka_run_group_tests_name("ui", tests, NULL, NULL);
}
