// SPDX-License-Identifier: GPL-2.0-or-later
#include <asm/setup.h>

unsigned long long memory_limit;
static int panic_set;

void check_for_initrd(void)
{
	memory_limit &= ~0xfffULL;
}

void setup_panic(void)
{
	panic_set = 1;
}

void setup_arch(void)
{
	check_for_initrd();
	setup_panic();
}
