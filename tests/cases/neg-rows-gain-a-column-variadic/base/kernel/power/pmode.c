// SPDX-License-Identifier: GPL-2.0-only
#include <linux/pmode.h>

int pmode_enter(enum pmode mode);

int pmode_enter(enum pmode mode)
{
	int level = pmode_level(mode);

	if (level < 0 || mode == PMODE_MAX)
		return -1;
	return level;
}
