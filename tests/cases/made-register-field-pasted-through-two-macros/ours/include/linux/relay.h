/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

#include <linux/kernel.h>

#define RELAY_CTRL_LEVEL_SHIFT	4
#define RELAY_CTRL_LEVEL_MASK	0xf0u
#define RELAY_CTRL_RATE_SHIFT	8
#define RELAY_CTRL_RATE_MASK	0xf00u

#define __relay_cat(a, b, c)	a ## _ ## b ## _ ## c
#define relay_cat(a, b, c)	__relay_cat(a, b, c)
#define RELAY_FIELD(reg, field, val)	\
	(((val) & relay_cat(reg, field, MASK)) >> relay_cat(reg, field, SHIFT))

u32 relay_read(u32 at);

#endif
