// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "capi/blob-memory.h"
#include "unit.h"

static git_oid blob_of(unsigned char n)
{
	git_oid oid = { { 0 } };

	oid.id[0] = oid.id[GIT_OID_RAWSZ - 1] = n;
	return oid;
}

static void test_forms(void **state)
{
	const struct form forms[] = { { 1, 10 }, { 2, 20 } }, others[] = { { 3, 30 } };
	struct blob_memory *m = blob_memory_new();
	const git_oid a = blob_of(1), b = blob_of(65), none = blob_of(3);
	const struct blob_forms *f;

	(void)state;
	assert_null(blob_memory_forms(m, &a));
	assert_non_null(blob_memory_keep_forms(m, &a, true, forms, 2));
	assert_non_null(blob_memory_keep_forms(m, &b, false, NULL, 0));
	f = blob_memory_forms(m, &a);
	assert_true(f->more);
	assert_int_equal(f->n, 2);
	assert_memory_equal(f->items, forms, sizeof(forms));
	/* the first word stays */
	assert_ptr_equal(blob_memory_keep_forms(m, &a, false, others, 1), f);
	assert_int_equal(blob_memory_forms(m, &b)->n, 0);
	assert_null(blob_memory_forms(m, &none));
	blob_memory_free(m);
}

/* Who has no memory asks all the same. */
static void test_none(void **state)
{
	const git_oid a = blob_of(1);

	(void)state;
	assert_null(blob_memory_forms(NULL, &a));
	assert_null(blob_memory_keep_forms(NULL, &a, false, NULL, 0));
	assert_null(blob_memory_free(NULL));
}

static void test_notes(void **state)
{
	struct blob_memory *m = blob_memory_new();
	const git_oid a = blob_of(1), b = blob_of(2);
	const struct form form = { 1, 10 };
	size_t len = 0;

	(void)state;
	blob_memory_keep_forms(m, &a, false, &form, 1);
	assert_null(blob_memory_noted(&len, m, &a));
	blob_memory_note(m, &a, "note", 4);
	blob_memory_note(m, &a, "other", 5);
	blob_memory_note(m, &b, NULL, 0);
	assert_memory_equal(blob_memory_noted(&len, m, &a), "note", 4);
	assert_int_equal(len, 4);
	assert_non_null(blob_memory_noted(&len, m, &b));
	assert_int_equal(len, 0);
	blob_memory_free(m);
}

static void test_facts(void **state)
{
	static const char text[] = "int f(int a);\nstruct s { int m; };\n";
	_cleanup_facts_ struct facts facts = FACTS_INIT;
	struct blob_memory *m = blob_memory_new();
	const git_oid a = blob_of(1), b = blob_of(2);
	struct facts lent = FACTS_INIT;

	(void)state;
	facts_scan(&facts, text, sizeof(text) - 1);
	assert_false(blob_memory_facts(&lent, m, &a));
	blob_memory_note(m, &a, "note", 4);
	blob_memory_keep_facts(m, &a, &facts);
	blob_memory_keep_facts(NULL, &a, &facts);
	assert_true(blob_memory_facts(&lent, m, &a));
	assert_int_equal(lent.n_facts, 2);
	assert_string_equal(facts_str(&lent, lent.facts[1].name), "s");
	assert_null(lent.block);
	assert_false(blob_memory_facts(&lent, m, &b));
	assert_false(blob_memory_facts(&lent, NULL, &a));
	blob_memory_free(m);
}

/* What there is no room for is not kept, and what is there stays. */
static void test_full(void **state)
{
	static char most[(64 << 20) + 1];
	struct blob_memory *m = blob_memory_new();
	size_t len = 0, kept = 0;

	(void)state;
	for (unsigned char i = 1; i <= 6; i++) {
		const git_oid blob = blob_of(i);

		blob_memory_note(m, &blob, most, sizeof(most));
		kept += blob_memory_noted(&len, m, &blob) != NULL;
	}
	assert_in_range(kept, 3, 5);
	blob_memory_free(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_notes),
		cmocka_unit_test(test_facts),
		cmocka_unit_test(test_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
