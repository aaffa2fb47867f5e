// SPDX-License-Identifier: GPL-2.0
#include <linux/wdog.h>

static inline int wdog_settle(struct wdog *w)
{
	return wdog_ping(w);
}

int wdog_users;
