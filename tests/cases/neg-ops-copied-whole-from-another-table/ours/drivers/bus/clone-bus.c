// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/device.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_CLONE_BUS_QUIET)
static int clone_bus_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 clone_bus_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool clone_bus_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return clone_bus_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#ifdef CONFIG_PM_SLEEP
static u32 clone_bus_saved[4];

static int clone_bus_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		clone_bus_saved[i] = regs[i];
	return 0;
}
#else
#define clone_bus_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct clone_bus {
	struct bus_type type, saved;
	const struct bus_type *tmpl;
};

static int clone_remove(struct device *dev)
{
	const struct clone_bus *cb = dev->parent->driver_data;

	if (cb->tmpl->remove != cb->saved.remove)
		cb->tmpl->remove(dev);
	return 0;
}

int clone_bus_init(struct clone_bus *cb, const struct bus_type *tmpl, struct device *dev)
{
	cb->saved = *tmpl;
	cb->type = cb->saved;
	cb->type.remove = NULL;
	cb->type.probe = clone_remove;
	cb->saved.remove = tmpl->remove;
	return bus_register(&cb->type);
}
