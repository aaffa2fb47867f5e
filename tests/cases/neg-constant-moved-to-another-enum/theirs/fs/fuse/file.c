// SPDX-License-Identifier: GPL-2.0
#include <linux/wb.h>

static const struct {
	unsigned int id;
	const char *name;
} fu_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *fu_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(fu_names); i++)
		if (fu_names[i].id == id)
			return fu_names[i].name;
	return "unknown";
}

int fuse_flush(void)
{
	return wb_run(0);
}

int fuse_fsync(bool datasync)
{
	int mode = datasync ? WB_SYNC_NONE : WB_SYNC_ALL;

	if (wb_run(mode) == WB_WRITEBACK)
		return wb_run(WB_SYNC_NONE);
	return 0;
}
