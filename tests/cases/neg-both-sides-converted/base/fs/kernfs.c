// SPDX-License-Identifier: GPL-2.0
#include <linux/kernfs.h>

#define KFS_RING_SIZE 64
#define KFS_RING_MASK (KFS_RING_SIZE - 1)

static unsigned int kfs_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & KFS_RING_MASK;
}

static bool kfs_ring_full(unsigned int head, unsigned int tail)
{
	return kfs_ring_space(head, tail) == 0;
}

static u32 kfs_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

void kernfs_notify_one(struct kernfs_elem *kn)
{
	kn->events++;
}

void kernfs_touch(struct kernfs_elem *kn)
{
	kernfs_notify_one(kn);
}

void kernfs_drain(struct kernfs_elem *kn)
{
	kn->events = 0;
}
