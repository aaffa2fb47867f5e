/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RATE_H
#define _LINUX_RATE_H

struct rate_view {
	const char *name;
	unsigned long hz;
	unsigned int shift;
};

#define RATE_VIEW_INIT(_name, _hz) { .name = (_name), .hz = (_hz) }
#define RATE_ENTRY(_name, _hz) .name = (_name), .hz = (_hz)

unsigned long rate_view_get(const struct rate_view *v);

#endif
