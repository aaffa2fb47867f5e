// SPDX-License-Identifier: GPL-2.0
#include <linux/pump.h>

int pump_start(struct pump *p)
{
	p->users++;
	return p->ops->start(p);
}

int pump_set(struct pump *p, int speed)
{
	struct pump_req req = { .speed = speed };

	if (speed > p->ceiling)
		req.speed = p->ceiling;
	return p->ops->set(p, &req);
}
