// SPDX-License-Identifier: GPL-2.0
#include <linux/moduleparam.h>

static int msg_level = 3;

int nicx_debug(void)
{
	return msg_level;
}

static int queues = 8;
module_param(queues, int, 0444);

int nicx_queues(void)
{
	return queues;
}

/* the end of what can be set */

int nicx_end(void)
{
	return 0;
}
