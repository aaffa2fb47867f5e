// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/device.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_DRM_DP_AUX_BUS_QUIET)
static int drm_dp_aux_bus_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 drm_dp_aux_bus_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool drm_dp_aux_bus_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return drm_dp_aux_bus_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#define DP_AUX_BUS_OPS(_prefix)			\
	.probe	= _prefix##_probe,		\
	.remove	= _prefix##_remove

struct dp_aux_ep_device {
	struct device dev;
	struct device *aux;
	bool quiet;
};

static inline struct dp_aux_ep_device *to_dp_aux_ep_dev(struct device *dev)
{
	return container_of(dev, struct dp_aux_ep_device, dev);
}

static int dp_aux_ep_probe(struct device *dev)
{
	return to_dp_aux_ep_dev(dev)->aux ? 0 : -ENODEV;
}

static int dp_aux_ep_remove(struct device *dev)
{
	to_dp_aux_ep_dev(dev)->aux = NULL;
	return 0;
}

static int dp_aux_ep_remove_quiet(struct device *dev)
{
	return 0;
}

static struct bus_type dp_aux_bus_type = {
	.name = "dp-aux",
	DP_AUX_BUS_OPS(dp_aux_ep),
};

int __init dp_aux_bus_init(bool quiet)
{
	struct bus_type *bus = &dp_aux_bus_type;

	if (quiet)
		bus->remove = bus->probe ? dp_aux_ep_remove_quiet : NULL;
	return bus_register(bus);
}
