// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/netdevice.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_DEV_QUIET)
static int dev_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 dev_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool dev_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return dev_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int dev_debug_mask = 0x3;
module_param(dev_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} dev_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused dev_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(dev_debug_names); i++)
		if (dev_debug_mask & dev_debug_names[i].bit)
			printk("dev: %s\n", dev_debug_names[i].name);
}

int dev_fill_forward_path(const struct net_device *dev, const u8 *daddr,
			  struct net_device_path *path)
{
	struct net_device_path_ctx ctx = {
		.dev	= dev,
		.daddr	= daddr,
	};
	int ret = 0;

	while (ctx.dev && ctx.dev->netdev_ops->ndo_fill_forward_path) {
		const struct net_device *last = ctx.dev;

		ret = ctx.dev->netdev_ops->ndo_fill_forward_path(&ctx, path);
		if (ret < 0)
			return -EINVAL;
		if (last == ctx.dev)
			break;
	}
	return ret;
}
EXPORT_SYMBOL_GPL(dev_fill_forward_path);
