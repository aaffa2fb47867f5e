// SPDX-License-Identifier: GPL-2.0
#include "chip.h"

void chip_reset(struct chip *chip)
{
	guard(mutex)(&chip->port.lock);
	chip->value = 0;
	if (chip)
		chip->port.speed = 0;
}

void chip_drain(struct chip *chip)
{
	scoped_guard(mutex, &chip->port.lock)
		chip->events = 0;
}
