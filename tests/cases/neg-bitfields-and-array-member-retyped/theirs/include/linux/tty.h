/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TTY_H
#define _LINUX_TTY_H

#include <linux/types.h>

struct tty {
	u8 *buf;
	unsigned int count;
	bool stopped;
	bool hw_stopped;
	u8 inline_buf[64];
	const char *name;
};

void tty_init(struct tty *tty);
int tty_putc(struct tty *tty, u8 c);

#endif
