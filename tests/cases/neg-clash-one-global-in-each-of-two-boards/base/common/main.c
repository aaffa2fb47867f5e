// SPDX-License-Identifier: GPL-2.0
#include <board.h>

int run(void);
int run(void)
{
	return board_init();
}
