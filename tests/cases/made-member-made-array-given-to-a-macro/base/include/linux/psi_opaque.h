/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PSI_OPAQUE_H
#define _PSI_OPAQUE_H

struct psi_group {
	struct psi_group *parent;
	bool enabled;
	struct mutex avgs_lock;
	struct list_head triggers;
	u64 total[3];
};

struct psi_trigger {
	struct list_head node;
	u64 threshold;
	struct psi_group *group;
};

void psi_group_change(struct psi_group *group, int cpu);
struct psi_group *psi_system(void);

#endif
