// SPDX-License-Identifier: GPL-2.0
#include "scan_regs.h"

int scan_value(int v);

int scan_value(int v)
{
	return BLIT_DSL(v) + BLIT_CTL;
}
