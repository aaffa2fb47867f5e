/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UNIT_H
#define _UNIT_H

struct unit {
	unsigned long regs[8];
	int mode;
};

#define unit_reg(u, r)	((u)->regs[(r)])

#endif
