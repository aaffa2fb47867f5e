/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ACME_A_REGS_H
#define _ACME_A_REGS_H

#include <linux/types.h>
#include "../windows.h"

#define ACME_IRQ_MASK ACME_WINDOW(0x10)

#endif /* _ACME_A_REGS_H */
