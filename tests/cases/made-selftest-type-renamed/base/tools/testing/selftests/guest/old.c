// SPDX-License-Identifier: GPL-2.0
#include "test_util.h"

int old_test(void);

int old_test(void)
{
	RUN("ip link add %s", "veth0");
	return guest_alloc(1) ? 0 : 1;
fail:
	return -1;
}
