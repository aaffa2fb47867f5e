// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/irqdesc.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_IRQDESC_QUIET)
static int irqdesc_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 irqdesc_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool irqdesc_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return irqdesc_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int irqdesc_debug_mask = 0x3;
module_param(irqdesc_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} irqdesc_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused irqdesc_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(irqdesc_debug_names); i++)
		if (irqdesc_debug_mask & irqdesc_debug_names[i].bit)
			printk("irqdesc: %s\n", irqdesc_debug_names[i].name);
}

static struct irq_desc irq_descs[64];

DEFINE_PER_CPU(unsigned int, irq_stat_spurious);
DEFINE_PER_CPU(struct irq_desc *, irq_desc_running);

struct irq_desc *irq_to_desc(unsigned int irq)
{
	return irq < ARRAY_SIZE(irq_descs) ? &irq_descs[irq] : NULL;
}
EXPORT_SYMBOL(irq_to_desc);

irq_handle_t irq_claim(const struct irq_desc *desc)
{
	return desc->irq;
}

void irq_release(irq_handle_t handle)
{
	irq_descs[handle].depth = 0;
}

unsigned int irq_count(void)
{
	return irq_stat_spurious + (irq_desc_running != NULL);
}
