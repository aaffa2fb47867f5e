// SPDX-License-Identifier: GPL-2.0
#include <linux/sleep.h>

int sleep_enter(int n)
{
	sleep_stats.ok++;
	return n;
}
