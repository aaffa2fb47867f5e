/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MEI_PM_H
#define _LINUX_MEI_PM_H

#include <linux/types.h>

struct mei_dev {
	int state;
	bool powered;
};

int mei_pm_get(struct mei_dev *mdev);

/* kept for drivers, the core does it by itself */
static inline int mei_pm_notify(struct mei_dev *mdev, int event)
{
	return 0;
}

#ifdef CONFIG_MEIPM_STATS
void meipm_stat_add(unsigned int idx, long delta);
#else
static inline void meipm_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
