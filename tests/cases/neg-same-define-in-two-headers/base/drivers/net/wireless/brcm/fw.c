// SPDX-License-Identifier: GPL-2.0
#include "ids.h"

static const struct {
	unsigned int id;
	const char *name;
} brf_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *brf_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(brf_names); i++)
		if (brf_names[i].id == id)
			return brf_names[i].name;
	return "unknown";
}

bool brcm_fw_ok(u32 id, size_t size)
{
	return brcm_blocksize(id) && size < BRCM_FW_MAX;
}
