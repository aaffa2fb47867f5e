// SPDX-License-Identifier: GPL-2.0
#include <linux/smp9.h>
#include <linux/export.h>

#define SM9_RING_SIZE 64
#define SM9_RING_MASK (SM9_RING_SIZE - 1)

static unsigned int sm9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & SM9_RING_MASK;
}

static bool sm9_ring_full(unsigned int head, unsigned int tail)
{
	return sm9_ring_space(head, tail) == 0;
}
int smp9_call(int cpu, void (*fn)(void *), void *info, bool wait)
{
	if (cpu < 0)
		return -EINVAL;
	if (wait)
		fn(info);
	return 0;
}
EXPORT_SYMBOL(smp9_call);

static void nothing(void *info)
{
}

void smp9_kick(int cpu)
{
	smp9_call(cpu, nothing, NULL, true);
}
EXPORT_SYMBOL(smp9_kick);
