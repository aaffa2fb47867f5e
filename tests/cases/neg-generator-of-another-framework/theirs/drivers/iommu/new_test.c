// SPDX-License-Identifier: GPL-2.0
#include <kunit/test.h>

struct bench_case {
	const void *(*generate_params)(const void *prev, char *desc);
};

static const void *levels_gen(const void *prev, char *desc)
{
	desc[0] = 'l';
	return prev;
}

static void test_map(struct kunit *test)
{
}

struct bench_case bench_cases[] = {
	{ .generate_params = levels_gen },
	{ levels_gen },
};

struct kunit_case iommu_cases[] = {
	KUNIT_CASE(test_map),
	KUNIT_CASE_PARAM(test_map, NULL),
	{}
};
