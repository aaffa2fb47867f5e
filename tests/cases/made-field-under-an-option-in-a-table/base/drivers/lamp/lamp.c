// SPDX-License-Identifier: GPL-2.0
#include <linux/lamp.h>

int lamp_add(struct lamp *lamp, const struct lamp_ops *ops)
{
	if (!ops->set)
		return -1;
	lamp->ops = ops;
	return ops->set(lamp, lamp->level);
}

void lamp_sleep(struct lamp *lamp, int down)
{
	if (down && lamp->ops->suspend)
		lamp->ops->suspend(lamp);
	else if (!down && lamp->ops->resume)
		lamp->ops->resume(lamp);
}
