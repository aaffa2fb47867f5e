// SPDX-License-Identifier: GPL-2.0
#include <linux/dev.h>

#ifdef CONFIG_PM_SLEEP
static int bd_saved_mode;

static int bd_suspend_mode(int mode)
{
	bd_saved_mode = mode;
	return 0;
}

static int bd_resume_mode(void)
{
	return bd_saved_mode;
}
#endif

u64 blk_capacity(unsigned int minor)
{
	struct blkdev *dev = blk_get(minor);

	return dev->sectors;
}

struct blk_queue {
	struct blkdev *dev;
};

void blk_set(struct blkdev *dev, void *data)
{
	dev->priv = data;
}

void *blk_data(struct blk_queue *q, void *opaque, struct netdev *net)
{
	blkdev_t *dev = opaque;

	if (q->dev->priv)
		return q->dev->priv;
	if (blk_get(0)->priv)
		return ((struct blkdev *)opaque)->priv;
	return dev->priv ? dev->priv : netdev_data(net);
}
