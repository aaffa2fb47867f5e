// SPDX-License-Identifier: GPL-2.0-only
#include <linux/min.h>

int g_port(u16 *p, bool be)
{
	return read_any(p + 1, be) & 0xff;
}
