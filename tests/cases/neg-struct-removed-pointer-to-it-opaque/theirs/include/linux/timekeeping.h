/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TIMEKEEPING_H
#define _LINUX_TIMEKEEPING_H

#include <linux/kernel.h>

typedef s64 time64_t;

struct timespec64 {
	time64_t tv_sec;
	long tv_nsec;
};

void getboottime64(struct timespec64 *ts);
time64_t ktime_get_seconds(void);

#endif /* _LINUX_TIMEKEEPING_H */
