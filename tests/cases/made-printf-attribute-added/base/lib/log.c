// SPDX-License-Identifier: GPL-2.0-only
#include <linux/log.h>

void log_start(void)
{
	log_it(0, "%d\n", 1);
}
