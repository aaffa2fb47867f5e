// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/device.h>

#ifdef CONFIG_PM_SLEEP
static u32 imx_weim_saved[4];

static int imx_weim_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		imx_weim_saved[i] = regs[i];
	return 0;
}
#else
#define imx_weim_save_regs(regs)	(-EOPNOTSUPP)
#endif

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_IMX_WEIM_QUIET)
static int imx_weim_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 imx_weim_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool imx_weim_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return imx_weim_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static void weim_free(const void *p)
{
	kfree(p);
}

static int weim_walk(struct bus_type *bus, struct device *dev, bus_fn_t fn)
{
	bus_fn_t fallback = NULL;
	int ret = devm_add_action(dev, (void *)weim_free, dev->driver_data);

	if (!ret)
		ret = devm_add_action(dev->parent, NULL, NULL);
	return ret ?: bus_for_each_dev(bus, dev, fn ? fn : fallback);
}

int weim_probe(struct bus_type *bus, struct device *dev)
{
	return weim_walk(bus, dev, 0);
}
