// SPDX-License-Identifier: GPL-2.0-only
#include "chip.h"

int user_wait(struct chip *c)
{
	return chip_wait(c);
}
