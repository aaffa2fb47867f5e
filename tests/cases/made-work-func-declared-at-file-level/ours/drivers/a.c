// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

static int runs;

static void dev_work(struct work_struct *work)
{
	runs++;
}
static DECLARE_WORK(dev_w, dev_work);

struct work_struct *dev_get(void)
{
	return &dev_w;
}
