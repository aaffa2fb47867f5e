/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _GMP_REGS_H
#define _GMP_REGS_H

#define GMP_STATUS		0x800
# define GMP_STATUS_RST		1
#define GMP_CFG			0x804
#define GMP_ID			0x808

int gmp_write(int reg, int v);

#endif
