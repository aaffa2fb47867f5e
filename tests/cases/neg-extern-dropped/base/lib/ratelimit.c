// SPDX-License-Identifier: GPL-2.0
#include <linux/ratelimit.h>
#include <linux/export.h>

/* Bring a raw sample into the unit the callers count in. */
static int rl_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

int __rl_allow(struct rl_state *rs, const char *func)
{
	if (rs->burst > 0) {
		rs->burst--;
		return 1;
	}
	rs->missed++;
	return 0;
}
EXPORT_SYMBOL(__rl_allow);

void rl_state_init(struct rl_state *rs, int interval, int burst)
{
	rs->interval = interval;
	rs->burst = burst;
	rs->missed = 0;
}

int rl_missed(const struct rl_state *rs)
{
	return rs->missed;
}
