// SPDX-License-Identifier: GPL-2.0
#define POLL_MS		20

#include <linux/kernel.h>
#include <linux/novapoll.h>

static struct novapoll touch_poll = {
	.unit = POLL_HZ,
	.interval = 1000 / POLL_MS,
};

void nova_touch_open(void)
{
	novapoll_start(&touch_poll);
}
