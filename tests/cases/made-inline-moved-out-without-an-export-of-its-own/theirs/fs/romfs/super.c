// SPDX-License-Identifier: GPL-2.0
#include <linux/quota_room.h>

struct romfs_info {
	struct quota_room room;
	u32 blocks;
};

int romfs_fill(struct romfs_info *info, u32 blocks)
{
	info->blocks = blocks;
	quota_room_reset(&info->room);
	return 0;
}

bool romfs_has_room(const struct romfs_info *info, u32 n)
{
	return quota_room_fits(&info->room, n);
}
