// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

static int del_timer(int fd)
{
	return fd < 0 ? -EINVAL : 0;
}

int um_timer_exit(int fd)
{
	return del_timer(fd);
}
