/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _RATELIMIT_H
#define _RATELIMIT_H

#include <linux/types.h>

struct ratelimit_state {
	int interval;
	int burst;
	int missed;
};

#define RATELIMIT_STATE_INIT(interval_init, burst_init) { \
		.interval = interval_init, \
		.burst = burst_init, \
	}

#define DEFINE_RATELIMIT_STATE(name, interval_init, burst_init) \
	struct ratelimit_state name = \
		RATELIMIT_STATE_INIT(interval_init, burst_init)

int ratelimit(struct ratelimit_state *rs);

#endif
