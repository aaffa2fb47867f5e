// SPDX-License-Identifier: GPL-2.0
#include <linux/cpumask.h>
#include <linux/export.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/spinlock.h>

struct parallel_data {
	int cpu;
	struct rcu_head rcu;
	cpumask_var_t cpumask;
};

struct padata_instance {
	struct parallel_data __rcu *pd;
	spinlock_t lock;
};

int padata_next(struct parallel_data *pd);
int padata_next(struct parallel_data *pd)
{
	pd->cpu = cpumask_next_wrap(pd->cpu, pd->cpumask, -1, false);
	return pd->cpu;
}
EXPORT_SYMBOL_GPL(padata_next);

void padata_replace(struct padata_instance *pi, struct parallel_data *new);
void padata_replace(struct padata_instance *pi, struct parallel_data *new)
{
	struct parallel_data *old;

	scoped_guard(spinlock, &pi->lock) {
		old = rcu_dereference_protected(pi->pd, 1);
		rcu_assign_pointer(pi->pd, new);
	}
	kfree_rcu(old, rcu);
}
