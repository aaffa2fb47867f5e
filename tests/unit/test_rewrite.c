// SPDX-License-Identifier: GPL-2.0-only
/* Rules: which text is one, and what they make of a line. */
#include <string.h>

#include "capi/rewrite.h"
#include "unit.h"

static void test_parse(void **state)
{
	static const char *const bad[] = {
		"",
		"f",
		"call f",
		"call f: argument",
		"call f: argument 0 becomes x",
		"call f: argument 101 goes",
		"call f: argument 1 becomes ",
		"call 1f: argument 1 goes",
		"call f: argument 1 vanishes",
		"f becomes g()",
		"f.m becomes n",
		"struct s becomes t",
		"struct s.m.n becomes o",
		"struct s.m becomes 1",
		"call f: result goes",
		"becomes g",
		"call f: argument x goes",
	};
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct rewrite r;

	(void)state;
	assert_int_equal(rewrite_parse(&r, &a, "call f: argument 2 becomes &x->m, 1", NULL), 0);
	assert_int_equal(r.what, REWRITE_ARGUMENT);
	assert_int_equal(r.argument, 2);
	assert_string_equal(r.symbol, "f");
	assert_string_equal(r.text, "&x->m, 1");
	assert_int_equal(rewrite_parse(&r, &a, "struct s.m becomes n", NULL), 0);
	assert_string_equal(r.symbol, "struct s.m");
	assert_string_equal(r.word, "m");
	for (size_t i = 0; i < N_ROWS(bad); i++) {
		_cleanup_err_ struct err err = ERR_INIT;

		if (rewrite_parse(&r, &a, bad[i], &err) != -1 || !err.msg)
			fail_msg("'%s' is taken", bad[i]);
	}
}

static const struct {
	const char *rule, *before;
	unsigned int line;
	const char *after;	/* NULL: it is left as it is */
} rows[] = {
	{ "call f: argument 2 becomes m", "f(a, b, c);\n", 1, "f(a, m, c);\n" },
	{ "call f: argument 2 becomes m", "f(a, g(b, c), d);\n", 1, "f(a, m, d);\n" },
	{ "call f: argument 1 becomes m", "x = f(a[1, 2]) + f((b));\n", 1, "x = f(m) + f(m);\n" },
	{ "call f: argument 3 becomes m", "f(a,\n  b,\n  c);\n", 2, "f(a,\n  b,\n  m);\n" },
	{ "call f: argument 1 becomes m", "f(a);\nf(b);\n", 2, "f(a);\nf(m);\n" },
	{ "call f: argument 2 becomes m", "f(a, m);\n", 1, NULL },
	{ "call f: argument 2 becomes m", "f(a);\n", 1, NULL },
	{ "call f: argument 1 becomes m", "/* f(a) */ \"f(a)\" g(f);\n", 1, NULL },
	{ "call f: argument 1 becomes m", "f();\n", 1, NULL },
	{ "call f: argument 1 becomes m", "f(a", 1, NULL },
	{ "call f: argument 1 goes", "f(a, b);\n", 1, "f(b);\n" },
	{ "call f: argument 2 goes", "f(a, b);\n", 1, "f(a);\n" },
	{ "call f: argument 2 goes", "f(a, b, c);\n", 1, "f(a, c);\n" },
	{ "call f: argument 1 goes", "f(a);\n", 1, "f();\n" },
	{ "call f: argument 2 goes", "f(a);\n", 1, NULL },
	{ "call f: argument 1 comes: m", "f(a, b);\n", 1, "f(m, a, b);\n" },
	{ "call f: argument 3 comes: m", "f(a, b);\n", 1, "f(a, b, m);\n" },
	{ "call f: argument 4 comes: m", "f(a, b);\n", 1, NULL },
	{ "call f: argument 1 comes: m", "f();\n", 1, "f(m);\n" },
	{ "f becomes g", "int (*p)(void) = f; x.f = f(f);\n", 1,
	  "int (*p)(void) = g; x.f = g(g);\n" },
	{ "f becomes g", "ff(f_f);\n", 1, NULL },
	{ "struct s.m becomes n", "p->m = m + q.m;\n", 1, "p->n = m + q.n;\n" },
};

static void test_rewrite(void **state)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;

	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
		struct rewrite r;
		bool changed;

		assert_int_equal(rewrite_parse(&r, &a, rows[i].rule, NULL), 0);
		changed = rewrite_line(&out, &r, rows[i].before, strlen(rows[i].before),
				       rows[i].line);
		if (changed != (rows[i].after != NULL))
			fail_msg("row %zu: %schanged, %s", i, changed ? "" : "not ", out.buf);
		assert_string_equal(out.buf, changed ? rows[i].after : "");
	}
}

static const struct {
	const char *rule;
	unsigned int line;
	const char *strangers;	/* with blanks between them */
} known[] = {
	{ "call f: argument 1 becomes m", 4, "" },
	{ "call f: argument 1 becomes p->far", 4, "" },
	{ "call f: argument 1 becomes later", 4, "later" },
	{ "call f: argument 1 becomes later", 5, "" },
	{ "call f: argument 1 becomes g(m, &other)", 4, "other" },
	{ "call f: argument 1 becomes sizeof(struct s)", 4, "" },
	{ "call f: argument 1 becomes far", 4, "far" },
	{ "call f: argument 1 becomes 1 + 'c'", 4, "" },
	{ "call f: argument 1 goes", 4, "" },
	{ "f becomes h", 4, "h" },
	{ "f becomes g", 4, "" },
};

static void test_strangers(void **state)
{
	static const char src[] = "struct s;\nint g(int n);\nint u(struct s *p, int m) {\n"
				  "\tf(p->far);\n\tint later = f(m);\n}\nint w(int other);\n";
	_cleanup_arena_ struct arena a = ARENA_INIT;

	(void)state;
	for (size_t i = 0; i < N_ROWS(known); i++) {
		_cleanup_strbuf_ struct strbuf got = STRBUF_INIT;
		word_vec names = VEC_INIT;
		struct rewrite r;

		assert_int_equal(rewrite_parse(&r, &a, known[i].rule, NULL), 0);
		rewrite_strangers(&names, &a, &r, src, strlen(src), known[i].line);
		for (size_t k = 0; k < names.n; k++)
			strbuf_addf(&got, "%s%s", k ? " " : "", names.items[k]);
		VEC_RELEASE(&names);
		if (strcmp(got.buf, known[i].strangers) != 0)
			fail_msg("'%s' on line %u: '%s'", known[i].rule, known[i].line, got.buf);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_rewrite),
		cmocka_unit_test(test_strangers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
