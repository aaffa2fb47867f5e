// SPDX-License-Identifier: GPL-2.0-only
#include "chip.h"

int user_kick(struct chip *c, bool hard)
{
	int n = hard ? chip_reset(c) : 0;

	return n ?: !!chip_reset(c);
}
