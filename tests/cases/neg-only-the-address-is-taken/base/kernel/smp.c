// SPDX-License-Identifier: GPL-2.0
#include <linux/smp.h>
#include <linux/export.h>

#define SM_RING_SIZE 64
#define SM_RING_MASK (SM_RING_SIZE - 1)

static unsigned int sm_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & SM_RING_MASK;
}

static bool sm_ring_full(unsigned int head, unsigned int tail)
{
	return sm_ring_space(head, tail) == 0;
}

int smp_call(int cpu, void (*fn)(void *), void *info)
{
	if (cpu < 0)
		return -EINVAL;
	fn(info);
	return 0;
}
EXPORT_SYMBOL(smp_call);

static void nothing(void *info)
{
}

void smp_kick(int cpu)
{
	smp_call(cpu, nothing, NULL);
}
EXPORT_SYMBOL(smp_kick);
