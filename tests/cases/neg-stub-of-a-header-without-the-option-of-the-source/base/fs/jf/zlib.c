// SPDX-License-Identifier: GPL-2.0
#include "compr.h"

int zlib_init(void)
{
	return lzo_init();
}
