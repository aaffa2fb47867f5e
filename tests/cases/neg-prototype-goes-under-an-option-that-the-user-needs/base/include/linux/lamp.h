/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LAMP_H
#define _LINUX_LAMP_H

struct lamp {
	int bus;
	int level;
	const char *name;
};

int lamp_register(struct lamp *lamp);
void lamp_unregister(struct lamp *lamp);

int lamp_bus_set(struct lamp *lamp, int reg,
		 int value);

/**
 * lamp_name() - what a lamp is called, lamp_bus_set() or not
 * @lamp: the lamp
 */
static inline const char *lamp_name(const struct lamp *lamp)
{
	return lamp->name ? lamp->name : "lamp";
}

#endif
