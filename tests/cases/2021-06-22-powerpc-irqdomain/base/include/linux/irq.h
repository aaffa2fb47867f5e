/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_IRQ_H
#define __LINUX_IRQ_H

#include <linux/types.h>
#include <asm/irq.h>

struct irq_data {
	u32 mask;
	unsigned int irq;
};

int request_irq(unsigned int irq, void (*handler)(void *), const char *name, void *dev);

#endif /* __LINUX_IRQ_H */
