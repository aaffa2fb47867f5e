// SPDX-License-Identifier: GPL-2.0
#include <linux/dev.h>
#include <linux/export.h>

static struct blkdev minors[16];

static const struct {
	unsigned int id;
	const char *name;
} de_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *de_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(de_names); i++)
		if (de_names[i].id == id)
			return de_names[i].name;
	return "unknown";
}

struct blkdev *blk_get(unsigned int minor)
{
	return &minors[minor & 15];
}
EXPORT_SYMBOL(blk_get);

void netdev_init(struct netdev *dev, void *data)
{
	dev->priv = data;
	dev->mtu = 1500;
}
EXPORT_SYMBOL(netdev_init);

void *netdev_data(const struct netdev *dev)
{
	return dev->priv;
}
EXPORT_SYMBOL(netdev_data);
