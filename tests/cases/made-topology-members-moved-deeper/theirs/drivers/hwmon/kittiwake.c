// SPDX-License-Identifier: GPL-2.0-only
#include <asm/processor.h>

struct kittiwake_zone {
	u16 pkg_id;
	u16 cpu_core_id;
};

void kittiwake_fill(struct kittiwake_zone *z, int cpu);
void kittiwake_fill(struct kittiwake_zone *z, int cpu)
{
	z->pkg_id = cpu_data(cpu).phys_proc_id;
	z->cpu_core_id = cpu;
}
