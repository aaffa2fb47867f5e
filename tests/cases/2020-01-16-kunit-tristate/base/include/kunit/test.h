/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _KUNIT_TEST_H
#define _KUNIT_TEST_H

struct kunit_suite {
	const char *name;
};

int kunit_run_tests(struct kunit_suite *suite);
void kunit_do_assertion(int pass);

#define kunit_test_suite(suite)						\
	int kunit_suite_init_##suite(void);				\
	int kunit_suite_init_##suite(void)				\
	{								\
		return kunit_run_tests(&suite);				\
	}

#define KUNIT_EXPECT_EQ(a, b) kunit_do_assertion((a) == (b))

#endif
