// SPDX-License-Identifier: GPL-2.0
#include "xlinux.h"

int y(void);

int y(void)
{
	return bmap(1);
}
