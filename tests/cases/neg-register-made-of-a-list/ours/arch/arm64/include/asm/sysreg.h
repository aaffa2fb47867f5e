/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ASM_SYSREG_H
#define __ASM_SYSREG_H
#include "asm/sysreg-defs.h"
#define sys_reg(op0, op1, crn, crm, op2) ((op0) << 19 | (op1) << 16 | (crn) << 12 | (crm) << 8 | (op2) << 5)
#define SYS_ID_ISAR0_EL1		sys_reg(3, 0, 0, 2, 0)
#endif
