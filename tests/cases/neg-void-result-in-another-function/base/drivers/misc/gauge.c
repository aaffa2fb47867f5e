// SPDX-License-Identifier: GPL-2.0-only
#include <linux/dev.h>

static u32 debug = 1;

int gauge_probe(struct device *dev, u32 mode);
int gauge_sum(struct device *dev, struct list_head *all);
int gauge_reset(struct device *dev);
int gauge_suspend(struct device *dev);

int gauge_probe(struct device *dev, u32 mode)
{
	struct list_head found;
	u32 verbose = mode & 1;
	int err, i;

	INIT_LIST_HEAD(&found);
	if (verbose)
		dev_note(dev, mode);

	err = dev_read(dev, 0);
	if (err < 0)
		return err;

	for (i = 0; i < 4; i++) {
		err = dev_write(dev, (u32)i, 0);
		if (err)
			goto out;
	}

	dev_take(&found);
	err = dev_read(dev, 8);
	if (err < 0)
		goto out;

	dev_lock(dev);
	dev->flags |= mode;
	dev_unlock(dev);
	err = 0;
out:
	return err;
}

int gauge_sum(struct device *dev, struct list_head *all)
{
	struct device *pos;
	u32 len = dev->len;
	int sum = 0;

	if (!len)
		return 0;

	dev_lock(dev);
	sum += dev_read(dev, len);
	dev_unlock(dev);

	list_for_each_entry(pos, all, link) {
		int value = dev_read(pos, 1);

		if (value < 0)
			continue;
		sum += value;
	}

	dev_note(dev, sum);
	return sum + (int)debug;
}

int gauge_reset(struct device *dev)
{
	int err = dev_write(dev, 0, 1);

	if (err)
		goto out;
	err = dev_write(dev, 1, 1);
out:
	return err;
}

int gauge_suspend(struct device *dev)
{
	int err;

	err = dev_write(dev, 4, 0);
	if (err)
		return err;

	dev_lock(dev);
	dev->flags = 0;
	dev_unlock(dev);

	err = dev_write(dev, 5, 0);
	return err;
}
