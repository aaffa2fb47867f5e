/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NOVA_SUPER_H
#define _NOVA_SUPER_H

#include <linux/types.h>

struct super {
	u32 magic;
	bool dirty;
	u64 blocks;
	u64 used;
};

int super_check(struct super *sb);
int super_sync(struct super *sb);
u64 super_free(const struct super *sb);

#endif
