// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/irqdesc.h>

static unsigned int gpio_nested_debug_mask = 0x3;
module_param(gpio_nested_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} gpio_nested_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused gpio_nested_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(gpio_nested_debug_names); i++)
		if (gpio_nested_debug_mask & gpio_nested_debug_names[i].bit)
			printk("gpio_nested: %s\n", gpio_nested_debug_names[i].name);
}

#ifdef CONFIG_PM_SLEEP
static u32 gpio_nested_saved[4];

static int gpio_nested_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		gpio_nested_saved[i] = regs[i];
	return 0;
}
#else
#define gpio_nested_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct nested_desc {
	struct irq_desc irq;
	union {
		unsigned int depth;
		struct {
			u16 lo, hi;
		};
	};
	struct nested_desc *parent;
};

#define to_nested(d)	container_of(d, struct nested_desc, irq)

static struct nested_desc *nested_of(unsigned int irq)
{
	struct irq_desc *desc = irq_to_desc(irq);

	return desc ? to_nested(desc) : NULL;
}

int nested_depth(unsigned int irq)
{
	struct nested_desc *desc = nested_of(irq);
	int n = 0;

	for (; desc; desc = desc->parent)
		n += desc->depth + desc->irq.irq;
	return n + nested_of(irq)->depth + to_nested(irq_desc_running)->depth;
}
