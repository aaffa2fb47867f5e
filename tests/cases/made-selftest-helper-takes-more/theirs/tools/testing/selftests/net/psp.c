// SPDX-License-Identifier: GPL-2.0
#include "lib.h"

static int once(int fd)
{
	char buf[32];

	return read_all(fd,
			buf) > 0 ? buf[0] : 0;
}

int main(void)
{
	return once(open_tun("psp0"));
}
