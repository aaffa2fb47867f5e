// SPDX-License-Identifier: GPL-2.0
#include "gmp_regs.h"

#define REGDEF(reg) { reg, #reg }
#define NAMED(reg) { 0, #reg }
#define AT(reg, ver) { reg##_OF(ver), #reg }
#define GMP_CFG_OF(ver) ((ver) + 0x804)

struct reg_def {
	int reg;
	const char *name;
};

static const struct reg_def gmp_defs[] = {
	REGDEF(GMP_ID),
	NAMED(GMP_STATUS),
	AT(GMP_CFG, 71),
};

int gmp_dump(int v);

int gmp_dump(int v)
{
	return gmp_write(gmp_defs[v].reg, v);
}
