// SPDX-License-Identifier: GPL-2.0-only
#include <linux/pmode.h>

int pm_board_level(int mode);

#define PM_BOARD_ROWS(row, first) \
	row(first, 4) \
	row(HOT, 5)
#define PM_BOARD_LIST(row) PM_BOARD_ROWS(row, COLD)

enum { PMODE_COLD = 8, PMODE_HOT };

int pm_board_level(int mode)
{
	switch (mode) {
	PM_BOARD_LIST(PMODE_CASE)
	default:
		return pmode_level(mode);
	}
}
