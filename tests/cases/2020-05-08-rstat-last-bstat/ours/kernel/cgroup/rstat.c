// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/cgroup-defs.h>

#ifdef CONFIG_PM_SLEEP
static u32 rstat_saved[4];

static int rstat_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		rstat_saved[i] = regs[i];
	return 0;
}
#else
#define rstat_save_regs(regs)	(-EOPNOTSUPP)
#endif

static unsigned int rstat_debug_mask = 0x3;
module_param(rstat_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} rstat_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused rstat_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rstat_debug_names); i++)
		if (rstat_debug_mask & rstat_debug_names[i].bit)
			printk("rstat: %s\n", rstat_debug_names[i].name);
}

static struct cgroup_rstat_cpu *cgroup_rstat_cpu(struct cgroup *cgrp, int cpu)
{
	return this_cpu_ptr(cgrp->rstat_cpu) + cpu;
}

static u64 cgroup_base_stat_delta(struct cgroup_rstat_cpu *rstatc)
{
	u64 delta = rstatc->bstat.cputime - rstatc->last_bstat.cputime;

	rstatc->last_bstat = rstatc->bstat;
	return delta;
}

void cgroup_rstat_flush(struct cgroup *cgrp)
{
	int cpu;

	for (cpu = 0; cpu < 4; cpu++)
		cgrp->flags += cgroup_base_stat_delta(cgroup_rstat_cpu(cgrp, cpu)) != 0;
}

#define for_each_rstat_cpu(cpu, n)	for ((cpu) = 0; (cpu) < (n); (cpu)++)

u64 cgroup_rstat_pending(struct cgroup *cgrp, int nr_cpus)
{
	const u64 *last = &this_cpu_ptr(cgrp->rstat_cpu)->last_bstat.cputime;
	u64 sum = 0;
	int cpu;

	for_each_rstat_cpu(cpu, nr_cpus) {
		if (cgroup_rstat_cpu(cgrp, cpu)->bstat.seq ==
		    cgroup_rstat_cpu(cgrp, cpu)->last_bstat.seq)
			continue;
		sum += cgroup_rstat_cpu(cgrp, cpu)->bstat.cputime - *last;
	}
	return sum;
}
