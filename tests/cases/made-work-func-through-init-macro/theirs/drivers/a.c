// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

struct dev {
	struct work_struct work;
	int n;
};

static void dev_work(struct work_struct *work)
{
	struct dev *d = container_of(work, struct dev, work);

	d->n++;
}

void dev_init(struct dev *d)
{
	INIT_WORK(&d->work, dev_work);
}
