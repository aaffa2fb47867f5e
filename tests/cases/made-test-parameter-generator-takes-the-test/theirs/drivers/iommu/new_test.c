// SPDX-License-Identifier: GPL-2.0
#include <kunit/test.h>

static const int levels[] = { 2, 3, 4 };

static const void *levels_gen(const void *prev, char *desc)
{
	const int *next = prev ? (const int *)prev + 1 : levels;

	desc[0] = 'l';
	return next < levels + ARRAY_SIZE(levels) ? next : NULL;
}

static void test_map(struct kunit *test)
{
}

struct kunit_case iommu_cases[] = {
	KUNIT_CASE(test_map),
	KUNIT_CASE_PARAM(test_map,
			 levels_gen),
	{}
};
