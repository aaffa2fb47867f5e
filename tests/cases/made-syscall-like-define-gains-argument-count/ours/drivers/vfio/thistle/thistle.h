/* SPDX-License-Identifier: GPL-2.0 */
#ifndef THISTLE_H
#define THISTLE_H
#include <linux/kernel.h>
struct thistle_file {
	u32 id;
};
#define DEFINE_HANDLER(name) \
	long thistle_ioc_##name(struct thistle_file *f, unsigned long arg, \
				u32 size)
DEFINE_HANDLER(bind);
DEFINE_HANDLER(unbind);

struct thistle_h_quirk1a_stats {
	unsigned long count;
	unsigned long stamp;
	unsigned long limit;
};

void thistle_h_quirk1a_stats_reset(struct thistle_h_quirk1a_stats *stats);
int thistle_h_quirk1a_stats_read(const struct thistle_h_quirk1a_stats *stats,
			  unsigned long *out, unsigned int n);

/* depth states as the hardware counts them */
enum thistle_h_depth1b_mode {
	THISTLE_H_DEPTH1b_MODE_STOPPED = 0,
	THISTLE_H_DEPTH1b_MODE_IDLE = 1,
	THISTLE_H_DEPTH1b_MODE_RESET = 2,
	THISTLE_H_DEPTH1b_MODE_READY = 3,
};

/**
 * thistle_h_quota1c_scale - scale a quota
 * @v: value
 *
 * Return: the value in units of 8.
 */
static inline unsigned long thistle_h_quota1c_scale(unsigned long v)
{
	return v >> 5;
}

#endif
