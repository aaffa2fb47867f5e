// SPDX-License-Identifier: GPL-2.0
#include <kunit/test.h>

static const void *example_gen(struct kunit *test, const void *prev, char *desc)
{
	desc[0] = 'x';
	return prev ? NULL : desc;
}

static void example(struct kunit *test)
{
}

struct kunit_case example_cases[] = {
	KUNIT_CASE_PARAM(example, example_gen),
	{}
};
