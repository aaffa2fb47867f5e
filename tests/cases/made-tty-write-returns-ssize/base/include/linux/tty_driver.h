/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TTY_DRIVER_H
#define _LINUX_TTY_DRIVER_H
#include <linux/types.h>

struct tty_struct {
	void *driver_data;
};

struct tty_operations {
	int  (*open)(struct tty_struct *tty);
	int  (*write)(struct tty_struct *tty,
		      const unsigned char *buf, int count);
	unsigned int (*write_room)(struct tty_struct *tty);
};
#endif
