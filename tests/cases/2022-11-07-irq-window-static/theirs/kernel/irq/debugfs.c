// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/irqdesc.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum debugfs_event {
	debugfs_EV_START,
	debugfs_EV_STOP,
	debugfs_EV_ERROR,
	debugfs_EV_MAX
};

static unsigned long debugfs_events[debugfs_EV_MAX];

static inline void debugfs_account(enum debugfs_event ev)
{
	switch (ev) {
	case debugfs_EV_START:
	case debugfs_EV_STOP:
		debugfs_events[ev]++;
		break;
	case debugfs_EV_ERROR:
		debugfs_events[debugfs_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_DEBUGFS_QUIET)
static int debugfs_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 debugfs_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool debugfs_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return debugfs_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct irq_bit_descr {
	unsigned int mask;
	const char *name;
};

#define BIT_MASK_DESCR(m)	{ .mask = m, .name = #m }

static const struct irq_bit_descr irqdata_states[] = {
	BIT_MASK_DESCR(IRQ_NONE),
	BIT_MASK_DESCR(IRQ_HANDLED),
};

static bool irq_is_wired(const struct irq_desc *desc)
{
	return desc->irq < 32;
}

int irq_debug_show_one(unsigned int irq)
{
	const struct irq_desc *desc = irq_to_desc(irq);
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(irqdata_states); i++)
		if (irqdata_states[i].mask & desc->depth)
			printk("%s\n", irqdata_states[i].name);
	return irq_is_wired(desc) ? 0 : -ENODEV;
}
