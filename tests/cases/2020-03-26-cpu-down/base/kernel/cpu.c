// SPDX-License-Identifier: GPL-2.0
#include <linux/cpu.h>

int nr_cpu_ids = 1;
static unsigned long online_mask = 1;
static int hotplug_disabled;

bool cpu_online(unsigned int cpu)
{
	return online_mask & BIT(cpu);
}

#ifdef CONFIG_HOTPLUG_CPU
void cpu_hotplug_disable(void)
{
	hotplug_disabled++;
}

static int do_cpu_down(unsigned int cpu, enum cpuhp_state target)
{
	if (hotplug_disabled)
		return -EBUSY;
	if (target == CPUHP_OFFLINE)
		online_mask &= ~BIT(cpu);
	return 0;
}

/**
 * cpu_down - take a cpu out of use
 * @cpu: which one
 */
int cpu_down(unsigned int cpu)
{
	return do_cpu_down(cpu, CPUHP_OFFLINE);
}
EXPORT_SYMBOL(cpu_down);
#endif /* CONFIG_HOTPLUG_CPU */

int cpu_up(unsigned int cpu)
{
	online_mask |= BIT(cpu);
	return 0;
}

int freeze_secondary_cpus(int primary)
{
	int cpu, error = 0;

	for (cpu = 0; cpu < nr_cpu_ids && !error; cpu++)
		if (cpu != primary && cpu_online(cpu))
			error = cpu_down(cpu);
	return error;
}
