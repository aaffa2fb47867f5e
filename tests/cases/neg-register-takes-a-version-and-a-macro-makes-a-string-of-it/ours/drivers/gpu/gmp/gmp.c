// SPDX-License-Identifier: GPL-2.0
#include "gmp_regs.h"

int gmp_write(int reg, int v)
{
	return reg == GMP_STATUS(v) ? v & GMP_STATUS_RST : v;
}
