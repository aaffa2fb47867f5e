// SPDX-License-Identifier: GPL-2.0
#include <cmdset.h>

#if (BOARD_SETCMD & SETCMD_FLASH)
int run_flash(void)
{
	return 1;
}
#endif

#if (BOARD_SETCMD & SETCMD_CLOCK)
int run_clock(void)
{
	return 2;
}
#endif
