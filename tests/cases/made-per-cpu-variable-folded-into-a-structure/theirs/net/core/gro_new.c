// SPDX-License-Identifier: GPL-2.0
#include <linux/softnet.h>

int gro_new(int n, int room)
{
	if (n > room)
		this_cpu_add(softnet_dropped, n - room);

	return n < room ? n : room;
}
