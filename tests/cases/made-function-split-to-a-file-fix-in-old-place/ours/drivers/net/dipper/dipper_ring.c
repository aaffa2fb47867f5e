// SPDX-License-Identifier: GPL-2.0
#include "dipper.h"

int dipper_clean(struct dipper *d, int budget)
{
	int done = 0;

	while (d->tail != d->head) {
		if (done > budget)
			break;
		d->tail++;
		done++;
	}
	if (!done)
		d->stalled++;
	return done;
}
