// SPDX-License-Identifier: GPL-2.0-only
#include <linux/debugfs.h>

static int regs_show(struct seq_file *s, void *unused)
{
	return s->private ? 0 : -EIO;
}
DEFINE_SHOW_ATTRIBUTE(regs);

static int stat_show(struct seq_file *s, void *unused)
{
	return 0;
}
DEFINE_SHOW_ATTRIBUTE(stat);

static ssize_t mode_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	buf[0] = '1';
	return 1;
}
static DEVICE_ATTR_RO(mode);

static struct attribute *dma_attrs[] = {
	&dev_attr_mode.attr,
	NULL
};

void dma_debug(void *parent)
{
	debugfs_create_file("regs", 0444, parent, NULL, &regs_fops);
	debugfs_create_file("stat", 0444, parent, NULL, &stat_fops);
}

struct attribute **dma_sysfs(void)
{
	return dma_attrs;
}

void dma_late(void *parent)
{
	if (!parent)
		return;
	debugfs_create_file("late", 0444, parent, NULL, &stat_fops);
}
