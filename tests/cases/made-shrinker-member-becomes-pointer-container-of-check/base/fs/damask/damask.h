/* SPDX-License-Identifier: GPL-2.0 */
#ifndef DAMASK_H
#define DAMASK_H
#include <linux/shrink_lite.h>
struct damask_sb {
	u64 cached;
	u64 pinned;
	struct shrinker shrinker;
};

/* pool states as the hardware counts them */
enum damask_h_pool1a_mode {
	DAMASK_H_POOL1a_MODE_FAULT = 0,
	DAMASK_H_POOL1a_MODE_ARMED = 1,
	DAMASK_H_POOL1a_MODE_IDLE = 2,
	DAMASK_H_POOL1a_MODE_READY = 3,
};

/**
 * damask_h_window1b_fold - fold a window
 * @v: value
 *
 * Return: the value in units of 512.
 */
static inline unsigned long damask_h_window1b_fold(unsigned long v)
{
	return v >> 9;
}

unsigned long damask_pinned(struct shrinker *s);
#endif
