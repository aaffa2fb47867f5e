// SPDX-License-Identifier: GPL-2.0
#include <soc/config.h>

void park(unsigned int core)
{
	(void)core;
}
