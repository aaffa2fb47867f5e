// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/irqdesc.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum irq_ts4800_event {
	irq_ts4800_EV_START,
	irq_ts4800_EV_STOP,
	irq_ts4800_EV_ERROR,
	irq_ts4800_EV_MAX
};

static unsigned long irq_ts4800_events[irq_ts4800_EV_MAX];

static inline void irq_ts4800_account(enum irq_ts4800_event ev)
{
	switch (ev) {
	case irq_ts4800_EV_START:
	case irq_ts4800_EV_STOP:
		irq_ts4800_events[ev]++;
		break;
	case irq_ts4800_EV_ERROR:
		irq_ts4800_events[irq_ts4800_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

static unsigned int irq_ts4800_debug_mask = 0x3;
module_param(irq_ts4800_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} irq_ts4800_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused irq_ts4800_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(irq_ts4800_debug_names); i++)
		if (irq_ts4800_debug_mask & irq_ts4800_debug_names[i].bit)
			printk("irq_ts4800: %s\n", irq_ts4800_debug_names[i].name);
}

static int ts4800_map(struct irq_domain *d, unsigned int virq, u64 hw)
{
	return d->host_data && hw < 8 ? (int)virq : -EINVAL;
}

static unsigned int ts4800_alloc(struct irq_domain *d, size_t nr)
{
	return nr + ts4800_map(d, 1, nr);
}

static void ts4800_free(struct irq_domain *d, gfp_t virq)
{
	irq_release(virq);
}

const struct irq_domain_ops ts4800_ops = {
	ts4800_map,
	{ ts4800_alloc, ts4800_free },
};
