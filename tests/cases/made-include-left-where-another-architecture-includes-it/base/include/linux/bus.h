/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BUS_H
#define _LINUX_BUS_H

struct bus_dev {
	const char *name;
	int id;
};

static inline const char *bus_name(const struct bus_dev *dev)
{
	return dev->name ? dev->name : "bus";
}

#endif
