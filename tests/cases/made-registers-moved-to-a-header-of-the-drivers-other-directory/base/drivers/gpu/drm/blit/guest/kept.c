// SPDX-License-Identifier: GPL-2.0
#include "../blit_reg.h"

int kept_value(void);

int kept_value(void)
{
	return BLIT_CTL;
}
