// SPDX-License-Identifier: GPL-2.0-only
#include <linux/min.h>

int g_port(const void *p)
{
	return read_u16(p, 1);
}
