// SPDX-License-Identifier: GPL-2.0-only
#include <stdio.h>
#include <linux/acme_bus.h>

int main(void)
{
	printf("%d\n", ACME_POOL_MAX);
	return 0;
}