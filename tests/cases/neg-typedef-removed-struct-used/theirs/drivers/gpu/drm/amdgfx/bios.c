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

struct bios_tables {
	struct atom_tbl list[4];
	unsigned int atom_hdr_t;
};

typedef struct atom_hdr atom_hdr_type;

u32 bios_find(const struct bios_tables *t, int rev)
{
	const struct atom_tbl *p = t->list;
	const atom_hdr_type *hdr = &p->hdr;

	while (p < t->list + t->atom_hdr_t && atom_rev(hdr) != rev)
		hdr = &(++p)->hdr;
	return atom_addr(p);
}
