// SPDX-License-Identifier: GPL-2.0-only
#include <linux/log.h>

void l_note(const char *who, int n)
{
	log_it(1, "%s: %d left\n", n, who);
}
