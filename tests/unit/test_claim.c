// SPDX-License-Identifier: GPL-2.0-only
/* Claims about trees: what is one, and when it holds. */
#include <git2.h>
#include <string.h>

#include "capi/claim.h"
#include "unit.h"

static void test_parse(void **state)
{
	static const char *const bad[] = {
		"", "f", "f does", "f takes ", "struct s has ", "f is goner", "f(x) is gone",
		"f takes 99999999 arguments", "1f is there", "s has a.b", ": f is gone",
	};
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct claim c;

	(void)state;
	assert_int_equal(claim_parse(&c, &a, "include/a.h: struct s has no m", NULL), 0);
	assert_int_equal(c.what, CLAIM_HAS_NOT);
	assert_string_equal(c.path, "include/a.h");
	assert_string_equal(c.name, "s");
	assert_string_equal(c.operand, "m");
	assert_true(c.tag);
	assert_int_equal(claim_parse(&c, &a, "f takes struct s *", NULL), 0);
	assert_int_equal(c.what, CLAIM_TAKES);
	assert_null(c.path);
	assert_string_equal(c.operand, "struct s *");
	assert_int_equal(claim_parse(&c, &a, "f takes 2 arguments", NULL), 0);
	assert_int_equal(c.what, CLAIM_COUNT);
	assert_int_equal(c.count, 2);
	for (size_t i = 0; i < N_ROWS(bad); i++) {
		_cleanup_err_ struct err err = ERR_INIT;

		if (claim_parse(&c, &a, bad[i], &err) != -1 || !err.msg)
			fail_msg("'%s' is taken", bad[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
