// SPDX-License-Identifier: GPL-2.0-only
/* Which way is better, and why. */
#include <string.h>

#include "flow/plan.h"
#include "unit.h"

static const struct plan_strategy *by_name(const char *name)
{
	size_t n;
	const struct plan_strategy *s = plan_strategies(&n);

	for (size_t i = 0; i < n; i++)
		if (strcmp(s[i].name, name) == 0)
			return &s[i];
	fail_msg("no strategy '%s'", name);
	return NULL;
}

static struct plan_outcome way(const char *name)
{
	return (struct plan_outcome){ .strategy = by_name(name), .state = PLAN_WAY };
}

static void test_strategies(void **state)
{
	size_t n;
	const struct plan_strategy *s = plan_strategies(&n);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		assert_true(s[i].name && s[i].title && s[i].doc);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(s[i].name, s[k].name);
	}
}

/* Each criterion outweighs all behind it. */
static void test_order(void **state)
{
	struct plan_outcome a = way("prep"), b = way("fixup");
	const struct plan_criterion *by;

	(void)state;
	assert_int_equal(plan_compare(&a, &b, &by), 0);
	assert_null(by);
	VEC_ADD(&b.patches);
	assert_true(plan_compare(&a, &b, &by) < 0);
	assert_string_equal(by->name, "patches");
	a.meets.lines = 1;
	assert_true(plan_compare(&a, &b, &by) > 0);
	assert_string_equal(by->name, "lines");
	b.foreign = 1;
	assert_true(plan_compare(&a, &b, &by) < 0);
	a.unbuilt = 1;
	assert_true(plan_compare(&a, &b, &by) > 0);
	b.late = 1;
	assert_true(plan_compare(&a, &b, &by) < 0);
	a.rewritten = 1;
	assert_true(plan_compare(&a, &b, &by) > 0);
	b.unready = 1;
	assert_true(plan_compare(&a, &b, &by) < 0);
	a.policy = "a is topic-only";
	assert_true(plan_compare(&a, &b, &by) > 0);
	assert_string_equal(by->name, "policy");
	VEC_RELEASE(&b.patches);
}

static void test_rank(void **state)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct plan_outcome o[] = { way("topic"), way("shim"), way("prep"), way("fixup"),
				    way("both"), way("revert") };

	(void)state;
	o[0].foreign = 5;
	o[1].state = PLAN_UNTRIED;
	o[2].meets.lines = 1;
	o[3].meets.lines = 16;
	o[4].state = PLAN_NO_WAY;
	o[5].late = 1;
	plan_rank(o, N_ROWS(o), &a);
	assert_string_equal(o[0].strategy->name, "prep");
	assert_string_equal(o[1].strategy->name, "fixup");
	assert_string_equal(o[2].strategy->name, "topic");
	assert_string_equal(o[3].strategy->name, "revert");
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(o[i].rank, i + 1);
	assert_int_equal(o[4].rank, 0);
	assert_int_equal(o[5].rank, 0);
	assert_null(o[4].reason);
	assert_string_equal(o[0].reason, "1 line is left to edit in the merge, 16 with fixup");
	assert_string_equal(o[1].reason, "16 lines are left to edit in the merge, 1 with prep");
	assert_string_equal(o[2].reason, "5 commits of the other tree come along, none with prep");
	assert_string_equal(o[3].reason, "1 release is lost, none with prep");
}

/* Equal ones stay in the order of the table; a single one needs no reason to be first. */
static void test_ties(void **state)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct plan_outcome o[] = { way("consumer-first"), way("provider-first") };

	(void)state;
	plan_rank(o, 2, &a);
	assert_string_equal(o[0].strategy->name, "provider-first");
	assert_string_equal(o[1].reason, "as good as provider-first by every figure");
	o[1].state = PLAN_NO_WAY;
	plan_rank(o, 2, &a);
	assert_string_equal(o[0].reason, "it is the only way");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_strategies),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_rank),
		cmocka_unit_test(test_ties),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
