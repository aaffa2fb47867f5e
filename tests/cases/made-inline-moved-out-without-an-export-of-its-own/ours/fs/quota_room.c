// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>
#include <linux/quota_room.h>

#define QUOTA_ROOM_RESERVE	4

u32 __quota_room_left(const struct quota_room *room)
{
	return room->used < room->limit ? room->limit - room->used : 0;
}
EXPORT_SYMBOL_GPL(__quota_room_left);

bool quota_room_fits(const struct quota_room *room, u32 n)
{
	return __quota_room_left(room) >= n + QUOTA_ROOM_RESERVE;
}

void quota_room_reset(struct quota_room *room)
{
	room->used = 0;
}
EXPORT_SYMBOL_GPL(quota_room_reset);
