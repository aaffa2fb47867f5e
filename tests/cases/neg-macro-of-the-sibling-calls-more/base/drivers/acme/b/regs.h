/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ACME_B_REGS_H
#define _ACME_B_REGS_H

#include <linux/types.h>

#define ACME_IRQ_MASK 0x24

#endif /* _ACME_B_REGS_H */
