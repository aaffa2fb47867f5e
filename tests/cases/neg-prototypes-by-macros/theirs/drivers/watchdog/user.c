// SPDX-License-Identifier: GPL-2.0
#include <linux/wdog.h>

STATIC int
wdog_settle(
	struct wdog	*w)
{
	return wdog_ping(w);
}

int wdog_users;

STATIC int wdog_again(struct wdog *w)
{
	return wdog_settle(w);
}

int wdog_start(struct wdog *w)
{
	w->timeout = 10;
	return wdog_again(w);
}

int wdog_stop(struct wdog *w)
{
	return wdog_start(w);
}
