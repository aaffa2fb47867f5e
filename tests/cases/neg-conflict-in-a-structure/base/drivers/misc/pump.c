// SPDX-License-Identifier: GPL-2.0
#include <linux/pump.h>

int pump_start(struct pump *p)
{
	p->users++;
	return p->ops->start(p);
}

int pump_set(struct pump *p, int speed)
{
	if (speed > p->limit)
		speed = p->limit;
	return p->ops->set(p, speed);
}
