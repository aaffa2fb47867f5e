// SPDX-License-Identifier: GPL-2.0
#include "lib.h"

int open_tun(const char *name)
{
	return name[0] != 0;
}

int read_all(int fd, char *buf)
{
	buf[0] = (char)fd;
	return 1;
}
