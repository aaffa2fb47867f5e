/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _USER_H
#define _USER_H

#include <linux/relay.h>

struct user_stats {
	u32 hits;
};

#define user_level(r)	((r)->state->level)

#endif
