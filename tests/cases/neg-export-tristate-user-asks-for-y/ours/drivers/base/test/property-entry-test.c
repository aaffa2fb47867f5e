// SPDX-License-Identifier: GPL-2.0
#include <kunit/test.h>

void pe_test_uints(void);

void pe_test_uints(void)
{
	KUNIT_EXPECT_EQ(1 + 1, 2);
}

static struct kunit_suite property_entry_test_suite = {
	.name = "property-entry",
};

int pe_test_run(void);

int pe_test_run(void)
{
	return kunit_run_tests(&property_entry_test_suite);
}
