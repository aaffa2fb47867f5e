// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/irqdesc.h>

#ifdef CONFIG_PM_SLEEP
static u32 proc_show_saved[4];

static int proc_show_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		proc_show_saved[i] = regs[i];
	return 0;
}
#else
#define proc_show_save_regs(regs)	(-EOPNOTSUPP)
#endif

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_PROC_SHOW_QUIET)
static int proc_show_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 proc_show_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool proc_show_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return proc_show_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#define for_each_irq_desc(irq, desc)					\
	for ((irq) = 0, (desc) = irq_to_desc(irq); (desc);		\
	     (irq)++, (desc) = irq_to_desc(irq))

unsigned int irq_depth_sum(void)
{
	struct irq_desc *desc;
	unsigned int irq, sum = 0;

	for_each_irq_desc(irq, desc)
		sum += desc->depth;
	return sum + irq_to_desc(min(sum, 3u))->depth;
}
