// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "capi/lines.h"
#include "repo/repo.h"
#include "unit.h"

#define NONE UINT32_MAX

static void splits_into_lines(void **state)
{
	static const char text[] = "int a;\n\n  }\n\tint  b ;\nlast";
	line_vec v = VEC_INIT;

	(void)state;
	lines_split(&v, text, strlen(text));
	assert_int_equal(v.n, 5);
	assert_true(v.items[0].telling);
	assert_false(v.items[1].telling);
	assert_int_equal(v.items[1].len, 0);
	assert_false(v.items[2].telling);
	assert_int_equal(v.items[4].len, 4);
	VEC_RELEASE(&v);
	lines_split(&v, "", 0);
	assert_int_equal(v.n, 0);
	VEC_RELEASE(&v);
}

static const struct {
	const char *a, *b;
	bool same;
} spaces[] = {
	{ "\tif (a)", "        if (a)", true },
	{ "a  =  b;", "a = b;", true },
	{ "a = b; ", "a = b;", true },
	{ "a =b;", "a = c;", false },
	{ "\n", " \t", true },
	{ "x", "\n", false },
};

static void ignores_white_space(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(spaces); i++) {
		line_vec a = VEC_INIT, b = VEC_INIT;

		lines_split(&a, spaces[i].a, strlen(spaces[i].a));
		lines_split(&b, spaces[i].b, strlen(spaces[i].b));
		assert_int_equal(a.items[0].hash == b.items[0].hash, spaces[i].same);
		VEC_RELEASE(&a);
		VEC_RELEASE(&b);
	}
}

static const struct {
	const char *old, *new;
	size_t n;
	struct hunk first;
} diffs[] = {
	{ "a\nb\nc\n", "a\nb\nc\n", 0, { 0, 0, 0, 0 } },
	{ "a\nb\nc\n", "a\nx\nc\n", 1, { 1, 1, 1, 1 } },
	{ "a\nb\nc\n", "a\nb\nx\ny\nc\n", 1, { 2, 0, 2, 2 } },
	{ "a\nb\nc\n", "a\nc\n", 1, { 1, 1, 1, 0 } },
	{ "a\nb\n", "", 1, { 0, 2, 0, 0 } },
	{ "", "a\nb\n", 1, { 0, 0, 0, 2 } },
	{ "a\nb\nc\nd\n", "x\nb\nc\ny\n", 2, { 0, 1, 0, 1 } },
};

static void finds_what_differs(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(diffs); i++) {
		struct err err = ERR_INIT;
		hunk_vec h = VEC_INIT;

		assert_int_equal(lines_diff(&h, diffs[i].old, strlen(diffs[i].old),
					    diffs[i].new, strlen(diffs[i].new), &err), 0);
		assert_int_equal(h.n, diffs[i].n);
		if (h.n)
			assert_memory_equal(&h.items[0], &diffs[i].first,
					    sizeof(diffs[i].first));
		VEC_RELEASE(&h);
	}
}

static const struct {
	const char *a, *b;
	size_t found;
	uint32_t to[4];
} aligned[] = {
	{ "a\nb\nc\n", "a\nb\nc\n", 3, { 0, 1, 2 } },
	{ "a\nb\nc\n", "x\na\ny\nc\n", 2, { 1, NONE, 3 } },
	/* brackets follow the words, not the other way round */
	{ "}\na\n}\nb\n", "a\n}\nb\n}\n", 2, { NONE, 0, 1, 2 } },
	{ "a\n", "b\n", 0, { NONE } },
};

static void aligns_two_texts(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(aligned); i++) {
		line_vec a = VEC_INIT, b = VEC_INIT;
		uint32_t to[4];

		lines_split(&a, aligned[i].a, strlen(aligned[i].a));
		lines_split(&b, aligned[i].b, strlen(aligned[i].b));
		assert_int_equal(lines_align(to, a.items, a.n, b.items, b.n),
				 aligned[i].found);
		for (size_t k = 0; k < a.n; k++)
			assert_int_equal(to[k], aligned[i].to[k]);
		VEC_RELEASE(&a);
		VEC_RELEASE(&b);
	}
}

static int set_up(void **state)
{
	(void)state;
	return repo_lib_init(NULL);
}

static int tear_down(void **state)
{
	(void)state;
	repo_lib_shutdown();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(splits_into_lines),
		cmocka_unit_test(ignores_white_space),
		cmocka_unit_test(finds_what_differs),
		cmocka_unit_test(aligns_two_texts),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
