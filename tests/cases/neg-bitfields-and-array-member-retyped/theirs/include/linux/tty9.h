/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TTY9_H
#define _LINUX_TTY9_H

#include <linux/types.h>

struct tty9 {
	u8 *buf;
	unsigned int count;
	bool stopped;
	bool hw_stopped;
	u8 inline_buf[64];
	const char *name;
};

void tty9_init(struct tty9 *tty);
int tty9_putc(struct tty9 *tty, u8 c);

#endif
