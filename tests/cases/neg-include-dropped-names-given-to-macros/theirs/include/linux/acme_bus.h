/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_ACME_BUS_H
#define _LINUX_ACME_BUS_H

#include <linux/types.h>

struct acme_bus {
	u32 speed;
	const char *name;
};

int acme_bus_add(struct acme_bus *bus);

#endif /* _LINUX_ACME_BUS_H */
