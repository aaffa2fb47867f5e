/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KEY_H
#define _LINUX_KEY_H

#include <linux/types.h>

struct key {
	const char *desc;
	u32 serial;
};

struct key_type {
	const char *name;
};

struct key *request_key(struct key_type *type, const char *desc,
				 const char *callout);

#ifdef CONFIG_KEYL_STATS
void keyl_stat_add(unsigned int idx, long delta);
#else
static inline void keyl_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
