/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LED9_H
#define _LINUX_LED9_H

#include <linux/types.h>

struct led9;

struct led9_ops {
	u32 (*max_level)(const struct led9 *led);
	int (*blink)(struct led9 *led, u32 on_ms, u32 off_ms);
	int (*set)(struct led9 *led, u32 level);
};

struct led9 {
	u32 max;
	const struct led9_ops *ops;
	u32 level;
};

int led9_set(struct led9 *led, u32 level);

#endif
