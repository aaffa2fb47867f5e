/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NOVA9_SUPER_H
#define _NOVA9_SUPER_H

#include <linux/types.h>

struct super9 {
	u32 magic;
	bool dirty;
	u64 blocks;
	u64 used;
};

int super9_check(struct super9 *sb);
int super9_sync(struct super9 *sb);
u64 super9_free(const struct super9 *sb);

#endif
