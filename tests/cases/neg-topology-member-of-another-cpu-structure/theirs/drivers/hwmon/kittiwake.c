// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

struct kittiwake_zone {
	u16 phys_proc_id;
	u16 cpu_core_id;
};

static struct kittiwake_zone zones[8];
#define cpu_data(cpu) zones[cpu]

u16 kittiwake_pkg(int cpu);
u16 kittiwake_pkg(int cpu)
{
	return cpu_data(cpu).phys_proc_id + zones[0].cpu_core_id;
}
