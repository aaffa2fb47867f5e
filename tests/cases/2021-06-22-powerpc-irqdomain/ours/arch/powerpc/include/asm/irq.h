/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ASM_POWERPC_IRQ_H
#define __ASM_POWERPC_IRQ_H

extern unsigned int ppc_n_lost_interrupts;
void do_IRQ(void *regs);

static inline int irq_canonicalize(int irq)
{
	return irq;
}

#endif /* __ASM_POWERPC_IRQ_H */
