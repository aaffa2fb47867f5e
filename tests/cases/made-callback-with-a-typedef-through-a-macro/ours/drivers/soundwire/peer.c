// SPDX-License-Identifier: GPL-2.0
#include <linux/device/find.h>
#include <linux/module.h>
#include <linux/string.h>

struct sdw_peer_id {
	u16 mfg_id, part_id;
	u8 unique_id:4, class_id:4;
};

struct sdw_peer {
	struct device dev;
	struct sdw_peer_id id;
	struct list_head node;
};

#define to_sdw_peer(d) container_of(d, struct sdw_peer, dev)
#define sdw_find(bus, id, fn) device_find_child((bus), (id), (fn))

static int sdw_peer_match(struct device *dev, void *data)
{
	struct sdw_peer_id *id = data;

	if (!dev->bus)
		return 0;
	return !memcmp(&to_sdw_peer(dev)->id, id, sizeof(*id));
}

static int sdw_peer_drop(struct device *dev, void *data)
{
	list_del(&to_sdw_peer(dev)->node);
	return 0;
}

int sdw_peer_attach(struct device *bus, struct sdw_peer_id id);
int sdw_peer_attach(struct device *bus, struct sdw_peer_id id)
{
	struct device *d;

	d = sdw_find(bus, &id, sdw_peer_match);
	if (!d)
		return -ENODEV;
	return device_for_each_child(d, NULL, sdw_peer_drop);
}
EXPORT_SYMBOL_GPL(sdw_peer_attach);
