/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LED9_H
#define _LINUX_LED9_H

#include <linux/types.h>

struct led9;

struct led9_ops {
	int (*set)(struct led9 *led, u32 level);
	int (*blink)(struct led9 *led, u32 on_ms, u32 off_ms);
};

struct led9 {
	const struct led9_ops *ops;
	u32 level;
};

int led9_set(struct led9 *led, u32 level);

#endif
