// SPDX-License-Identifier: GPL-2.0
#include <linux/tty_driver.h>

static unsigned int dunnock_write_room(struct tty_struct *tty)
{
	return 64;
}

static int dunnock_write(struct tty_struct *tty, const unsigned char *buf,
			 int count)
{
	if (count > (int)dunnock_write_room(tty))
		count = 64;
	return count;
}

extern const struct tty_operations dunnock_ops;
const struct tty_operations dunnock_ops = {
	.write		= dunnock_write,
	.write_room	= dunnock_write_room,
};
