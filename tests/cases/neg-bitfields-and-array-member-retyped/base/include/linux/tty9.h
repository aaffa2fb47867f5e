/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TTY9_H
#define _LINUX_TTY9_H

#include <linux/types.h>

struct tty9 {
	u8 buf[64];
	int count;
	unsigned int stopped:1;
	unsigned int hw_stopped:1;
	const char *name;
};

void tty9_init(struct tty9 *tty);
int tty9_putc(struct tty9 *tty, u8 c);

#endif
