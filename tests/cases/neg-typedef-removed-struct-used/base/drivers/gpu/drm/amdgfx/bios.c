// SPDX-License-Identifier: GPL-2.0
#include <linux/atom.h>

static const struct {
	unsigned int id;
	const char *name;
} bi_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *bi_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(bi_names); i++)
		if (bi_names[i].id == id)
			return bi_names[i].name;
	return "unknown";
}

struct bios {
	const u8 *image;
	u32 size;
};

bool bios_valid(const struct bios *b)
{
	return b->size > 2 && b->image[0] == 0x55;
}
