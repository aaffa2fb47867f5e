// SPDX-License-Identifier: GPL-2.0
#include <linux/ratelimit.h>

int ratelimit(struct ratelimit_state *rs)
{
	rs->missed++;
	return rs->missed > rs->burst;
}
