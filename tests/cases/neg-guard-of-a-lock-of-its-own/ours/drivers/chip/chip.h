/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CHIP_H
#define _CHIP_H

#include <linux/locks.h>

/* The port keeps a lock of the same name, for its own registers. */
struct chip_port {
	struct mutex lock;
	int speed;
};

struct chip {
	raw_spinlock_t lock;
	struct mutex event_lock;
	struct chip_port port;
	int value;
	int events;
};

int chip_show(struct chip *chip);
void chip_event(struct chip *chip);
void chip_reset(struct chip *chip);
void chip_drain(struct chip *chip);

#endif
