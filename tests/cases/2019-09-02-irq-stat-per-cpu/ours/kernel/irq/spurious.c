// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/irqdesc.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum spurious_event {
	spurious_EV_START,
	spurious_EV_STOP,
	spurious_EV_ERROR,
	spurious_EV_MAX
};

static unsigned long spurious_events[spurious_EV_MAX];

static inline void spurious_account(enum spurious_event ev)
{
	switch (ev) {
	case spurious_EV_START:
	case spurious_EV_STOP:
		spurious_events[ev]++;
		break;
	case spurious_EV_ERROR:
		spurious_events[spurious_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#ifdef CONFIG_PM_SLEEP
static u32 spurious_saved[4];

static int spurious_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		spurious_saved[i] = regs[i];
	return 0;
}
#else
#define spurious_save_regs(regs)	(-EOPNOTSUPP)
#endif

static int noirqdebug;
module_param(noirqdebug, int, 0644);

/* true when the line should be turned off */
bool note_interrupt(struct irq_desc *desc, enum irqreturn ret)
{
	switch (ret) {
	case IRQ_NONE:
		if (noirqdebug)
			return false;
		irq_stat_spurious++;
		break;
	case IRQ_HANDLED:
		*this_cpu_ptr(&irq_stat_spurious) = 0;
		return false;
	}
	return desc->depth++ > 99900;
}
