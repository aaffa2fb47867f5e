// SPDX-License-Identifier: GPL-2.0
#include "gmp_regs.h"

#define REGDEF(reg) { reg, #reg }
#define AT(reg, ver) reg(ver)

struct reg_def {
	int reg;
	const char *name;
};

static const struct reg_def gmp_defs[] = {
	REGDEF(GMP_ID),
	REGDEF(GMP_CFG),
};

int gmp_dump(int v);

int gmp_dump(int v)
{
	return gmp_write(gmp_defs[v].reg, v);
}
