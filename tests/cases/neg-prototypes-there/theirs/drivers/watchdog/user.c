// SPDX-License-Identifier: GPL-2.0
#include <linux/wdog.h>

static int wdog_settle(struct wdog *w)
{
	return wdog_ping(w);
}

int wdog_users;

int wdog_start(struct wdog *w)
{
	w->timeout = 10;
	return wdog_settle(w);
}

int wdog_stop(struct wdog *w);
int wdog_stop(struct wdog *w)
{
	return wdog_start(w);
}

static inline int wdog_twice(struct wdog *w)
{
	return wdog_stop(w) + wdog_stop(w);
}
