// SPDX-License-Identifier: GPL-2.0
#include <linux/dev9.h>

#ifdef CONFIG_PM_SLEEP
static int bd9_saved_mode;

static int bd9_suspend_mode(int mode)
{
	bd9_saved_mode = mode;
	return 0;
}

static int bd9_resume_mode(void)
{
	return bd9_saved_mode;
}
#endif
u64 blk9_capacity(unsigned int minor)
{
	struct blk9dev *dev = blk9_get(minor);

	return dev->sectors;
}

struct blk9_queue {
	struct blk9dev *dev;
};

void blk9_set(struct blk9dev *dev, void *data)
{
	dev->priv = data;
}

void *blk9_data(struct blk9_queue *q, void *opaque, struct net9dev *net)
{
	blkdev_t *dev = opaque;

	if (q->dev->priv)
		return q->dev->priv;
	if (blk9_get(0)->priv)
		return ((struct blk9dev *)opaque)->priv;
	return dev->priv ? dev->priv : net9dev_data(net);
}
