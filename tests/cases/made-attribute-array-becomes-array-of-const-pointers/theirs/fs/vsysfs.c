// SPDX-License-Identifier: GPL-2.0
#include <linux/vsysfs.h>

union vsysfs_zone1a_word {
	struct {
		unsigned int quirk:3;
		unsigned int rsvd:4;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int vsysfs_decode_zone1a(const unsigned int *buf, unsigned int len)
{
	union vsysfs_zone1a_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.quirk;
	} while (--len && w.valid);

	return n;
}

enum vsysfs_class1b_state {
	VSYSFS_CLASS1b_FAULT,
	VSYSFS_CLASS1b_DRAIN,
	VSYSFS_CLASS1b_RESET,
	VSYSFS_CLASS1b_ARMED,
};

static const char *vsysfs_class1b_state_name(enum vsysfs_class1b_state state)
{
	switch (state) {
	case VSYSFS_CLASS1b_FAULT:
		return "fault";
	case VSYSFS_CLASS1b_DRAIN:
		return "drain";
	case VSYSFS_CLASS1b_RESET:
		return "reset";
	default:
		break;
	}

	return "unknown";
}

#define VSYSFS_REG_SLOT1c		0x14
#define VSYSFS_REG_BURST1c		0x13c
#define VSYSFS_SLOT1c_MASK		0xff
#define VSYSFS_SLOT1c_SHIFT	2

static unsigned int vsysfs_slot1c_field(unsigned int reg, unsigned int val)
{
	reg &= ~(VSYSFS_SLOT1c_MASK << VSYSFS_SLOT1c_SHIFT);
	reg |= (val & VSYSFS_SLOT1c_MASK) << VSYSFS_SLOT1c_SHIFT;

	return reg;
}

struct vsysfs_pool1d_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[32];
};

static int vsysfs_pool1d_push(struct vsysfs_pool1d_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 32;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

size_t vsysfs_total(const struct vattr_group *grp)
{
	const struct vbin_attr *const *b;
	size_t n = 0;

	for (b = grp->bin_attrs; b && *b; b++)
		n += (*b)->size;
	return n;
}
