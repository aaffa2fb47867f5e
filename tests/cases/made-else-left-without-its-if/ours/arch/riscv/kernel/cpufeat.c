// SPDX-License-Identifier: GPL-2.0
#include <asm/cpufeat.h>

#ifdef CONFIG_RISCV_MISALIGNED
static int misaligned_speed;

static void check_misaligned(unsigned int cpu)
{
	if (!riscv_has(cpu))
		misaligned_speed = -1;
}

void unaligned_init(void)
{
	unsigned int cpu;

	for (cpu = 0; cpu < 4; cpu++)
		check_misaligned(cpu);
	riscv_note("misaligned");
}
#else
void unaligned_init(void)
{
}
#endif

#ifdef CONFIG_RISCV_REPORT
void unaligned_report(void)
{
	unsigned int ext = 3;

	if (riscv_has(ext))
		riscv_note("fast");
}
#endif

void cpufeat_init(void)
{
	riscv_note("cpufeat");
}
