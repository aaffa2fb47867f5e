// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/types.h>

extern void check_for_initrd(void);

static u64 initrd_begin, initrd_finish;

int amigaone_setup_initrd(u64 begin, u64 finish)
{
	if (begin >= finish)
		return -EINVAL;

	initrd_begin = begin;
	initrd_finish = finish;
	check_for_initrd();
	return 0;
}
