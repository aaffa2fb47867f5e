/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

struct relay;

struct relay_class {
	int (*start)(struct relay *r);
	int (*pick)(struct relay *r, int prev);
	int (*stop)(struct relay *r);
};

struct relay {
	const struct relay_class *class;
	int level;
};

#define DEFINE_RELAY_CLASS(name)	\
	const struct relay_class name##_relay_class __attribute__((__used__))

#define USER_SMP	0

#endif
