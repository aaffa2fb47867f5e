// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/device.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_MOXTET_QUIET)
static int moxtet_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 moxtet_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool moxtet_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return moxtet_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int moxtet_debug_mask = 0x3;
module_param(moxtet_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} moxtet_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused moxtet_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(moxtet_debug_names); i++)
		if (moxtet_debug_mask & moxtet_debug_names[i].bit)
			printk("moxtet: %s\n", moxtet_debug_names[i].name);
}

static struct bus_type moxtet_bus_type = { .name = "moxtet" };
static int moxtet_users;

int moxtet_init(void)
{
	int ret = bus_register(&moxtet_bus_type);

	if (ret < 0) {
		bus_unregister(&moxtet_bus_type);
		return ret;
	}
	moxtet_users++;
	return 0;
}

int moxtet_exit(struct bus_type **others, int n)
{
	int ret = 0;

	while (n--)
		ret = others[n] ? bus_unregister(others[n]) : -EINVAL;
	if (--moxtet_users)
		return -EBUSY;
	return (moxtet_users = 0, bus_unregister(&moxtet_bus_type)) ?: ret;
}
