// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>
#include <linux/psi_opaque.h>

static struct psi_group system_group;

struct psi_group *psi_system(void)
{
	return &system_group;
}
EXPORT_SYMBOL_GPL(psi_system);

void psi_group_change(struct psi_group *group, int cpu)
{
	struct psi_trigger *t;

	guard(mutex)(&group->avgs_lock);
	list_for_each_entry(t, &group->triggers, node) {
		if (group->total[cpu & 1] > t->threshold)
			group->enabled = true;
	}
}
EXPORT_SYMBOL_GPL(psi_group_change);
