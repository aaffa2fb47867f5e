// SPDX-License-Identifier: GPL-2.0
#include <linux/dev9.h>
#include <linux/export.h>

static struct blk9dev minors[16];

static const struct {
	unsigned int id;
	const char *name;
} de9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *de9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(de9_names); i++)
		if (de9_names[i].id == id)
			return de9_names[i].name;
	return "unknown";
}
struct blk9dev *blk9_get(unsigned int minor)
{
	return &minors[minor & 15];
}
EXPORT_SYMBOL(blk9_get);

void net9dev_init(struct net9dev *dev, void *data)
{
	dev->ml_priv = data;
	dev->mtu = 1500;
}
EXPORT_SYMBOL(net9dev_init);

void *net9dev_data(const struct net9dev *dev)
{
	return dev->ml_priv;
}
EXPORT_SYMBOL(net9dev_data);
