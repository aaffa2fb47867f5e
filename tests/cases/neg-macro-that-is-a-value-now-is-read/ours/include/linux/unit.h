/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UNIT_H
#define _UNIT_H

struct unit {
	unsigned long regs[8];
	int mode;
};

#define unit_reg(u, r)	({ unsigned long __v = (u)->regs[(r)]; __v & ~1UL; })

static inline void unit_set_reg(struct unit *u, int r, unsigned long v)
{
	u->regs[r] = v;
}

#endif
