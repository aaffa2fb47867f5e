// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/device.h>

#ifdef CONFIG_PM_SLEEP
static u32 ti_sysc_saved[4];

static int ti_sysc_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		ti_sysc_saved[i] = regs[i];
	return 0;
}
#else
#define ti_sysc_save_regs(regs)	(-EOPNOTSUPP)
#endif

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_TI_SYSC_QUIET)
static int ti_sysc_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 ti_sysc_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool ti_sysc_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return ti_sysc_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#define sysc_drop(bus)	do { if (bus) bus_unregister(bus); } while (0)

void sysc_exit(struct bus_type **bus, int n, bool all)
{
	int i, left;

	if (!all)
		(void)bus_unregister(bus[0]);
	else if (n > 4)
		bus_unregister(*bus);
	else
		sysc_drop(bus[1]);

	for (i = 0; i < n; bus_unregister(bus[i]), i++)
		bus[i]->match = NULL;
	left = (bus_unregister(bus[n]), n - i);
	all ? bus_unregister(bus[left]) : (void)0;
}
