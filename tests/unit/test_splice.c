// SPDX-License-Identifier: GPL-2.0-only
/* Lists of changes to a text, in any order, some within others. */
#include <string.h>

#include "capi/splice.h"
#include "repo/repo.h"
#include "unit.h"

#define TEXT "x = f(g(a), b);\n"

static const struct {
	const char *text;
	struct splice of[5];
	const char *made;
	size_t n;	/* that are left when they are settled */
} rows[] = {
	{ TEXT, { { 0 } }, TEXT, 0 },
	{ TEXT, { { 12, 1, "c" }, { 0, 1, "y" } }, "y = f(g(a), c);\n", 2 },
	/* at both ends, and of nothing */
	{ "ab", { { 2, 0, "!" }, { 0, 0, "?" } }, "?ab!", 2 },
	{ "", { { 0, 0, "a" } }, "a", 1 },
	/* the same twice, and two that come at one place */
	{ TEXT, { { 12, 1, "c" }, { 12, 1, "c" } }, "x = f(g(a), c);\n", 1 },
	{ "a;\n", { { 0, 0, "c;" }, { 0, 0, "b;" } }, "b;c;a;\n", 2 },
	/* in front of what is replaced itself, and right behind it */
	{ TEXT, { { 6, 1, "h" }, { 6, 0, "*" }, { 7, 0, "_" } }, "x = f(*h_(a), b);\n", 3 },
	/* it reaches out of another: it is not made, but what comes behind that is */
	{ TEXT, { { 4, 5, "h(x)" }, { 8, 4, "no" }, { 12, 1, "c" } }, "x = h(x)), c);\n", 2 },
	/* a call that is the argument of a call that changes, too, and that one's argument */
	{ TEXT, { { 4, 10, "f(g(a), b, NULL)" }, { 6, 4, "h(a)" } }, "x = f(h(a), b, NULL);\n", 2 },
	{ TEXT, { { 8, 1, "&a" }, { 6, 4, "g(a, 0)" }, { 4, 10, "k(g(a), b)" } },
	  "x = k(g(&a, 0), b);\n", 3 },
	/* what is left of the outer one has no word that was in the inner one */
	{ "a->m->m", { { 0, 7, "m(a->m)" }, { 0, 4, "m(a)" } }, "m(a->m)", 2 },
};

static void test_rows(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(rows); i++) {
		_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
		size_t where[5], len = strlen(rows[i].text);
		splice_vec v = VEC_INIT;

		for (size_t k = 0; k < 5 && rows[i].of[k].text; k++)
			VEC_PUSH(&v, rows[i].of[k]);
		strbuf_addstr(&out, "<");
		splices_settle(&v);
		splices_put(&out, rows[i].text, len, v.items, v.n, where);
		assert_string_equal(out.buf + 1, rows[i].made);
		assert_int_equal(v.n, rows[i].n);
		for (size_t k = 0; k < v.n; k++)
			if (where[k] != SIZE_MAX && (k + 1 == v.n || where[k + 1] != SIZE_MAX))
				assert_memory_equal(out.buf + where[k], v.items[k].text,
						    strlen(v.items[k].text));
		VEC_RELEASE(&v);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
	};

	assert_int_equal(repo_lib_init(NULL), 0);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
