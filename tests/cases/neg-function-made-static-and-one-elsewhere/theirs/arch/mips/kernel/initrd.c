// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/types.h>

static u64 initrd_begin, initrd_finish;

static void check_for_initrd(void)
{
	if (initrd_begin >= initrd_finish)
		initrd_begin = 0;
}

void finalize_initrd(u64 begin, u64 finish)
{
	initrd_begin = begin;
	initrd_finish = finish;
	check_for_initrd();
}
