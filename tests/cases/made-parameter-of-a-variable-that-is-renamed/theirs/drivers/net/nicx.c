// SPDX-License-Identifier: GPL-2.0
#include <linux/moduleparam.h>

static int debug_level = 3;

int nicx_debug(void)
{
	return debug_level;
}

static int queues = 8;
module_param(queues, int, 0444);

int nicx_queues(void)
{
	return queues;
}

/* the end of what can be set */

module_param(debug_level, int, 0644);
MODULE_PARM_DESC(debug_level, "how much to say");

int nicx_end(void)
{
	return 0;
}
