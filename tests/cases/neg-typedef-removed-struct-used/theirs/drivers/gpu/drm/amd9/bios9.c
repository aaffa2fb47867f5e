// SPDX-License-Identifier: GPL-2.0
#include <linux/atom9.h>

static const struct {
	unsigned int id;
	const char *name;
} bi9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *bi9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(bi9_names); i++)
		if (bi9_names[i].id == id)
			return bi9_names[i].name;
	return "unknown";
}
struct bios9 {
	const u8 *image;
	u32 size;
};

bool bios9_valid(const struct bios9 *b)
{
	return b->size > 2 && b->image[0] == 0x55;
}

struct bios9_tables {
	struct atom9_tbl list[4];
	unsigned int atom9_hdr_t;
};

typedef struct atom9_hdr atom9_hdr_type;

u32 bios9_find(const struct bios9_tables *t, int rev)
{
	const struct atom9_tbl *p = t->list;
	const atom9_hdr_type *hdr = &p->hdr;

	while (p < t->list + t->atom9_hdr_t && atom9_rev(hdr) != rev)
		hdr = &(++p)->hdr;
	return atom9_addr(p);
}
