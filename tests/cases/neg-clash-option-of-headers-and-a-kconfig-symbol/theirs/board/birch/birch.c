// SPDX-License-Identifier: GPL-2.0
#include <configs/birch.h>

const char *birch_name(void);
const char *birch_name(void)
{
	return BOARD_NAME;
}
