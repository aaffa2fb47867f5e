// SPDX-License-Identifier: GPL-2.0
#include "chip.h"

void chip_reset(struct chip *chip)
{
	chip->value = 0;
	chip->port.speed = 0;
}

void chip_drain(struct chip *chip)
{
	chip->events = 0;
}
