// SPDX-License-Identifier: GPL-2.0
#include "dipper.h"

static int dipper_refill(struct dipper *d)
{
	d->head++;
	return d->head;
}

int dipper_poll(struct dipper *d, int budget)
{
	int done = dipper_clean(d, budget);

	if (done < budget)
		dipper_refill(d);
	return done;
}
