// SPDX-License-Identifier: GPL-2.0
#include "../blit_reg.h"

int scan_value(int v);

int scan_value(int v)
{
	return BLIT_DSL(v) + BLIT_CTL;
}
