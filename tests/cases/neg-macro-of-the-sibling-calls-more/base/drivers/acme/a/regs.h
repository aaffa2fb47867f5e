/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ACME_A_REGS_H
#define _ACME_A_REGS_H

#include <linux/types.h>

#define ACME_IRQ_MASK 0x10

#endif /* _ACME_A_REGS_H */
