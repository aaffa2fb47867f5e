/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WDOG_H
#define _LINUX_WDOG_H

struct wdog {
	int timeout;
	int left;
};

int wdog_ping(struct wdog *w);

#endif
