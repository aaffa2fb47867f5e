// SPDX-License-Identifier: GPL-2.0
#include <linux/wdog.h>

static int wdog_settle(struct wdog *w)
{
	return wdog_ping(w);
}

int wdog_users;

int wdog_stop(struct wdog *w)
{
	return wdog_settle(w);
}
