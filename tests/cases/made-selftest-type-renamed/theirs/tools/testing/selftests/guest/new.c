// SPDX-License-Identifier: GPL-2.0
#include "test_util.h"

int new_test(void);

int new_test(void)
{
	vaddr_t addr;

	RUN("ip netns add test");
	addr = guest_alloc(2);
	return addr > 0 ? 0 : 1;
fail:
	return -1;
}
