// SPDX-License-Identifier: GPL-2.0
#include "lib.h"

int main(void)
{
	char buf[64];

	return read_all(open_tun("tun0"), buf,
			sizeof(buf));
}
