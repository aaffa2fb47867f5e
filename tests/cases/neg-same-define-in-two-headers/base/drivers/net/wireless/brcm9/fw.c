// SPDX-License-Identifier: GPL-2.0
#include "ids.h"

static const struct {
	unsigned int id;
	const char *name;
} brf9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *brf9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(brf9_names); i++)
		if (brf9_names[i].id == id)
			return brf9_names[i].name;
	return "unknown";
}
bool brcm9_fw_ok(u32 id, size_t size)
{
	return brcm9_blocksize(id) && size < BRCM9_FW_MAX;
}
