// SPDX-License-Identifier: GPL-2.0
#include <linux/sleep.h>

struct sleep_stats sleep_stats;

int dev_sleep(int n);

int dev_sleep(int n)
{
	return sleep_enter(n);
}
