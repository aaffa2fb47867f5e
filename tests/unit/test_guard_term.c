// SPDX-License-Identifier: GPL-2.0-only
/* Conditions taken apart: what has to hold, and what has to only where nothing else does. */
#include "base/strbuf.h"
#include "capi/guard-term.h"
#include "unit.h"

static void expect_terms(const char *guard, const char *terms)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	const char *p = guard, *term;
	size_t n;

	while (guard_term(&p, &term, &n))
		strbuf_addf(&sb, "[%.*s]", (int)n, term);
	assert_string_equal(sb.buf, terms);
}

static void test_terms(void **state)
{
	(void)state;
	expect_terms("CONFIG_A", "[CONFIG_A]");
	expect_terms("CONFIG_A && !CONFIG_B", "[CONFIG_A][!CONFIG_B]");
	expect_terms("CONFIG_A && (CONFIG_B || CONFIG_C)", "[CONFIG_A][(CONFIG_B || CONFIG_C)]");
	expect_terms("(A && B) && C", "[(A && B)][C]");
	/* none of these has to hold */
	expect_terms("A || B", "");
	expect_terms("A && B || C", "");
	expect_terms("A || B && C", "");
	/* cut off, or never closed */
	expect_terms("", "");
	expect_terms("A && ", "[A]");
	expect_terms("A && (B", "[A][(B]");
}

static void test_has(void **state)
{
	(void)state;
	assert_true(guard_has_term("defined(A) && B", "A", false));
	assert_true(guard_has_term("A && !defined(B)", "B", true));
	assert_false(guard_has_term("A && !defined(B)", "B", false));
	assert_false(guard_has_term("defined(A) && B", "A", true));
	assert_false(guard_has_term("A && (B || C)", "B", false));
	assert_false(guard_has_term("A || B && C", "C", false));
	assert_false(guard_has_term("AB && C", "A", false));
	assert_false(guard_has_term("", "A", false));
	assert_false(guard_has_term("!", "A", true));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_terms),
		cmocka_unit_test(test_has),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
