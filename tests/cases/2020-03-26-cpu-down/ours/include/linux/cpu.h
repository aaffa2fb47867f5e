/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CPU_H_
#define _LINUX_CPU_H_

#include <linux/kernel.h>

enum cpuhp_state {
	CPUHP_OFFLINE,
	CPUHP_BRINGUP_CPU,
	CPUHP_ONLINE,
};

extern int nr_cpu_ids;

int cpu_up(unsigned int cpu);
int cpu_device_up(unsigned int cpu);

#ifdef CONFIG_HOTPLUG_CPU
int remove_cpu(unsigned int cpu);
void cpu_hotplug_disable(void);
#else
static inline void cpu_hotplug_disable(void) { }
#endif

bool cpu_online(unsigned int cpu);

#endif /* _LINUX_CPU_H_ */
