// SPDX-License-Identifier: GPL-2.0-only
/* What compilers print, command lines, and links of a tree. */
#include <string.h>

#include "base/strbuf.h"
#include "flow/build-diag.h"
#include "flow/build-tree.h"
#include "unit.h"

static void test_errors(void **state)
{
	static const struct {
		const char *text, *is;
	} rows[] = {
		{ "", "" },
		{ "a.c:3:5: error: what\n", "a.c 3 what;" },
		{ "a.c:3:5: error: what", "a.c 3 what;" },
		{ "a.c:3: error: what\r\n", "a.c 3 what;" },
		{ "./d/a.c:3:5: fatal error: x.h: No such file or directory\n",
		  "d/a.c 3 x.h: No such file or directory;" },
		{ "/top/d/a.c:3:5: error: what\n", "d/a.c 3 what;" },
		{ "/topper/a.c:3:5: error: what\n", "" },
		{ "/usr/include/a.h:3:5: error: what\n", "" },
		{ "d/../a.c:3:5: error: what\n", "a.c 3 what;" },
		{ "d/e/../.././a.c:3:5: error: what\n", "a.c 3 what;" },
		{ "../a.c:3:5: error: what\n", "" },
		{ "d/../../a.c:3:5: error: what\n", "" },
		{ "a.c:3:5: error: what\na.c:3:5: error: what\na.c:4:5: error: what\n",
		  "a.c 3 what;a.c 4 what;" },
		{ "a.c:3:5: warning: unused variable 'x' [-Wunused-variable]\n", "" },
		{ "a.c:3:5: note: error: what\n", "" },
		{ "a.c:3:5: warning: implicit declaration of function 'f' "
		  "[-Wimplicit-function-declaration]\n",
		  "a.c 3 implicit declaration of function 'f' "
		  "[-Wimplicit-function-declaration];" },
		{ "a.h:3: warning: \"X\" redefined\n", "a.h 3 \"X\" redefined;" },
		{ "a.h:3:9: warning: 'X' macro redefined [-Wmacro-redefined]\n",
		  "a.h 3 'X' macro redefined [-Wmacro-redefined];" },
		{ "make: *** [Makefile:2: a.o] Error 1\n", "" },
		{ "a:b.c:3:5: error: what\n", "a:b.c 3 what;" },
		{ "a.c:99999999999:5: error: what\n", "a.c:99999999999 5 what;" },
		{ "a.c:5:99999999999: error: what\n", "" },
		{ "a.c:x:5: error: what\n", "a.c:x 5 what;" },
		{ ":3:5: error: what\n", ":3 5 what;" },
		{ "a.c:3:5:error: what\n", "" },
		{ "a.c:3:5: error: \n", "a.c 3 ;" },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_build_errors_ struct build_errors e = BUILD_ERRORS_INIT;
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

		build_errors_parse(&e, rows[i].text, strlen(rows[i].text), "/top");
		for (size_t k = 0; k < e.n; k++)
			strbuf_addf(&sb, "%s %u %s;", e.items[k].path,
				    e.items[k].line, e.items[k].message);
		if (strcmp(sb.buf, rows[i].is) != 0)
			fail_msg("%s: %s", rows[i].text, sb.buf);
	}
}

static void test_words(void **state)
{
	static const struct {
		const char *text, *is;	/* NULL: refused */
	} rows[] = {
		{ "make", "<make>" },
		{ "  make\t-k  -j2 ", "<make><-k><-j2>" },
		{ "sh -c 'a b' x", "<sh><-c><a b><x>" },
		{ "a \"b c\"d'e f'", "<a><b cde f>" },
		{ "a '' \"\"", "<a><><>" },
		{ "a\\ b \\'c", "<a b><'c>" },
		{ "\"a\\\"b\\\\c\\d\"", "<a\"b\\c\\d>" },
		{ "'a\\'", "<a\\>" },
		{ "a $HOME `b` * ;c|d", "<a><$HOME><`b`><*><;c|d>" },
		{ "a\\", "<a\\>" },
		{ "", NULL }, { " \t\n", NULL }, { "a 'b", NULL }, { "\"", NULL },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_arena_ struct arena a = ARENA_INIT;
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
		_cleanup_err_ struct err err = ERR_INIT;
		const char **words = NULL;
		size_t n = 0;
		int rc = build_words(&words, &n, &a, rows[i].text, &err);

		if ((rc < 0) != !rows[i].is)
			fail_msg("%s: %d", rows[i].text, rc);
		for (size_t k = 0; k < n; k++)
			strbuf_addf(&sb, "<%s>", words[k]);
		if (rows[i].is && strcmp(sb.buf, rows[i].is) != 0)
			fail_msg("%s: %s", rows[i].text, sb.buf);
		if (rows[i].is)
			assert_null(words[n]);
	}
}

static void test_links(void **state)
{
	static const struct {
		const char *path, *target;
		bool stays;
	} rows[] = {
		{ "a", "b", true },	       { "a", "b/c", true },
		{ "a", "./b", true },	       { "a", "..", false },
		{ "a", "../b", false },	       { "d/a", "../b", true },
		{ "d/a", "..", true },	       { "d/a", "../../b", false },
		{ "d/e/a", "../../b", true },  { "d/e/a", "./../b", true },
		{ "d/e/a", "../x/../b", false }, { "d/e/a", "x/..", false },
		{ "a", "/etc/passwd", false }, { "a", "", false },
		{ "a", "..b", true },	       { "a", "b..", true },
		{ "d/a", "..//../b", false },  { "a", ".", true },
	};

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++)
		if (build_tree_link_stays(rows[i].path, rows[i].target,
					  strlen(rows[i].target)) != rows[i].stays)
			fail_msg("%s -> %s", rows[i].path, rows[i].target);
	assert_false(build_tree_link_stays("a", "b\0c", 3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_errors),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_links),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
