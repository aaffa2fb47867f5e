/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TTY_H
#define _LINUX_TTY_H

#include <linux/types.h>

struct tty {
	u8 buf[64];
	int count;
	unsigned int stopped:1;
	unsigned int hw_stopped:1;
	const char *name;
};

void tty_init(struct tty *tty);
int tty_putc(struct tty *tty, u8 c);

#endif
