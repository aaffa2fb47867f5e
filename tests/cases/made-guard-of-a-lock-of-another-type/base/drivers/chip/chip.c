// SPDX-License-Identifier: GPL-2.0
#include "chip.h"

int chip_show(struct chip *chip)
{
	guard(mutex)(&chip->lock);
	return chip->value;
}

void chip_event(struct chip *chip)
{
	guard(raw_spinlock)(&chip->event_lock);
	chip->events++;
}
