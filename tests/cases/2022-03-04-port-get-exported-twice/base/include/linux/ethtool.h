/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ETHTOOL_H
#define _LINUX_ETHTOOL_H

#include <linux/types.h>

#define SPEED_10	10
#define SPEED_100	100
#define SPEED_1000	1000
#define SPEED_2500	2500
#define SPEED_5000	5000

#define EXPORT_SYMBOL_GPL(sym) \
	extern __typeof__(sym) sym; \
	const void *const __ksymtab_##sym = (const void *)&sym

struct port;

struct driver {
	const char *name;
	int (*set)(struct port *port, u32 speed);
	u32 rows;
	bool wol;
};

#endif
