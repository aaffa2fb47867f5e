// SPDX-License-Identifier: GPL-2.0-only
#include "chip.h"

void user_kick(struct chip *c)
{
	if (!chip_is_idle(c))
		chip_reset(c);
}
