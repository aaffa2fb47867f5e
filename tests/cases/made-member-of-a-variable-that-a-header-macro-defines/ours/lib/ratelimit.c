// SPDX-License-Identifier: GPL-2.0
#include <linux/ratelimit.h>

int ratelimit(struct ratelimit_state *rs)
{
	rs->rs_n_left++;
	return rs->rs_n_left > rs->burst;
}
