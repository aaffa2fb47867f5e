// SPDX-License-Identifier: GPL-2.0
#include <linux/stat9.h>

static u32 ovl9_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

#define OVL9_RING_SIZE 64
#define OVL9_RING_MASK (OVL9_RING_SIZE - 1)

static unsigned int ovl9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & OVL9_RING_MASK;
}

static bool ovl9_ring_full(unsigned int head, unsigned int tail)
{
	return ovl9_ring_space(head, tail) == 0;
}
void ovl9_copy_mode(struct stat9 *to, const struct stat9 *from)
{
	to->mode = from->mode;
}

bool ovl9_newer(const struct stat9 *a, const struct stat9 *b)
{
	if (a->mtime != b->mtime)
		return a->mtime > b->mtime;
	return a->mtime_nsec > b->mtime_nsec;
}

void ovl9_copy_times(struct stat9 *to, const struct stat9 *from)
{
	struct stat9 tmp = { .mode = to->mode, .mtime = from->mtime };

	tmp.mtime_nsec = from->mtime_nsec;
	*to = tmp;
}
