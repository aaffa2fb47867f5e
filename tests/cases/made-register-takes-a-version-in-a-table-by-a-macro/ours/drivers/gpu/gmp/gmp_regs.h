/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _GMP_REGS_H
#define _GMP_REGS_H

#define GMP_STATUS(ver)		((ver) > 70 ? 0x600 : 0x800)
# define GMP_STATUS_RST		1
#define GMP_CFG(ver)		(GMP_STATUS(ver) + 4)
#define GMP_ID			0x808

int gmp_write(int reg, int v);

#endif
