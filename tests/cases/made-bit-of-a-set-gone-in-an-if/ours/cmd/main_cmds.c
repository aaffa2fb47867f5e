// SPDX-License-Identifier: GPL-2.0
#include <cmdset.h>

#ifdef HAVE_CMD_FLASH
int run_flash(void)
{
	return 1;
}
#endif

#ifdef HAVE_CMD_CLOCK
int run_clock(void)
{
	return 2;
}
#endif
