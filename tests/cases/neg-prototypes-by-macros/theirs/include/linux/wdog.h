/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WDOG_H
#define _LINUX_WDOG_H

#include <linux/wdog-macros.h>

struct wdog {
	int timeout;
	int left;
};

int wdog_ping(struct wdog *w);
WDOG_DEPENDENT(int wdog_start(struct wdog *w))
WDOG_DEPENDENT(int
	       wdog_stop(struct wdog *w))

#endif
