// SPDX-License-Identifier: GPL-2.0
#include <linux/exa_sched.h>

unsigned long exa_sched_bytes(unsigned int num)
{
	struct exa_sched *s = (struct exa_sched *)0;

	return struct_size(s, entries, num);
}
