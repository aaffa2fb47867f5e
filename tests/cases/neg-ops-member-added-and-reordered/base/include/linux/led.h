/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LED_H
#define _LINUX_LED_H

#include <linux/types.h>

struct led;

struct led_ops {
	int (*set)(struct led *led, u32 level);
	int (*blink)(struct led *led, u32 on_ms, u32 off_ms);
};

struct led {
	const struct led_ops *ops;
	u32 level;
};

int led_set(struct led *led, u32 level);

#endif
