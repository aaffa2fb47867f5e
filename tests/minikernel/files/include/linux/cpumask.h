/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CPUMASK_H
#define _LINUX_CPUMASK_H

#include <linux/kernel.h>

#ifdef CONFIG_SMP
#define NR_CPUS		64
#else
#define NR_CPUS		1
#endif

typedef struct cpumask {
	u64 bits;
} cpumask_t;

extern const struct cpumask *const cpu_possible_mask;
extern const struct cpumask *const cpu_online_mask;
extern unsigned int nr_cpu_ids;

static inline unsigned int cpumask_next(int n, const struct cpumask *mask)
{
	unsigned int cpu;

	for (cpu = n + 1; cpu < NR_CPUS; cpu++) {
		if (mask->bits & (1ULL << cpu))
			break;
	}
	return cpu;
}

static inline unsigned int cpumask_first(const struct cpumask *mask)
{
	return cpumask_next(-1, mask);
}

static inline unsigned int cpumask_first_and(const struct cpumask *a,
					     const struct cpumask *b)
{
	struct cpumask both = { .bits = a->bits & b->bits };

	return cpumask_first(&both);
}

static inline bool cpumask_test_cpu(int cpu, const struct cpumask *mask)
{
	return mask->bits & (1ULL << cpu);
}

static inline void cpumask_set_cpu(unsigned int cpu, struct cpumask *mask)
{
	mask->bits |= 1ULL << cpu;
}

static inline void cpumask_copy(struct cpumask *dst, const struct cpumask *src)
{
	dst->bits = src->bits;
}

static inline bool cpumask_empty(const struct cpumask *mask)
{
	return !mask->bits;
}

static inline unsigned int cpumask_weight(const struct cpumask *mask)
{
	return __builtin_popcountll(mask->bits);
}

#define for_each_cpu(cpu, mask)				\
	for ((cpu) = cpumask_first(mask);		\
	     (cpu) < NR_CPUS;				\
	     (cpu) = cpumask_next((cpu), (mask)))

#define for_each_possible_cpu(cpu)	for_each_cpu((cpu), cpu_possible_mask)
#define for_each_online_cpu(cpu)	for_each_cpu((cpu), cpu_online_mask)

#endif /* _LINUX_CPUMASK_H */
