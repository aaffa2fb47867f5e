/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_IRQ_HINT_H
#define _LINUX_IRQ_HINT_H

#include <linux/types.h>

struct cpumask;

int irq_set_affinity_hint(unsigned int irq, const struct cpumask *m);

enum irqhint_class {
	IRQHINT_CLASS_NONE,
	IRQHINT_CLASS_LOW,
	IRQHINT_CLASS_HIGH,
	IRQHINT_CLASS_MAX
};

static inline const char *irqhint_class_str(enum irqhint_class c)
{
	return c == IRQHINT_CLASS_HIGH ? "high" :
		c == IRQHINT_CLASS_LOW ? "low" : "none";
}

#endif
