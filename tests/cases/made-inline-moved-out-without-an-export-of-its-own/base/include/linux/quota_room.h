/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_QUOTA_ROOM_H
#define _LINUX_QUOTA_ROOM_H

#include <linux/types.h>

struct quota_room {
	u32 used;
	u32 limit;
};

/* in fs/quota_room.c */
u32 __quota_room_left(const struct quota_room *room);
void quota_room_reset(struct quota_room *room);

/**
 * quota_room_fits - whether @n more would fit
 */
static inline bool quota_room_fits(const struct quota_room *room, u32 n)
{
	return __quota_room_left(room) >= n;
}

#endif
