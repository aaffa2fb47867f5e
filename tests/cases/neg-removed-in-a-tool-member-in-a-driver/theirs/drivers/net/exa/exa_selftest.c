// SPDX-License-Identifier: GPL-2.0
#include <linux/exa_sched.h>

unsigned long exa_selftest(struct exa_sched *s);

unsigned long exa_selftest(struct exa_sched *s)
{
	unsigned long bytes = struct_size(s, entries, 255);

	for (unsigned int i = 0; i < s->num; i++)
		s->entries[i].interval = 1000;
	return bytes;
}
