/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RELAYBUS_H
#define _LINUX_RELAYBUS_H

#include <linux/types.h>

struct relay_dev {
	const char *name;
	u32 id;
	unsigned long flags;
	size_t room;
	void *regs;
};

enum relay_level {
	RELAY_ERR,
	RELAY_INFO,
};

/* Where the bus's messages go: its own ring, not the kernel log. */
__printf(3, 4)
void relay_log(struct relay_dev *rdev, enum relay_level level, const char *fmt, ...);

#define relay_err(rdev, fmt, ...) \
	relay_log(rdev, RELAY_ERR, fmt, ##__VA_ARGS__)
#define relay_info(rdev, fmt, ...) \
	relay_log(rdev, RELAY_INFO, fmt, ##__VA_ARGS__)

int relay_reset(struct relay_dev *rdev);

#endif
