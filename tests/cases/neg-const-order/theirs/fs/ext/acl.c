// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

#define ACLL_RING_SIZE 64
#define ACLL_RING_MASK (ACLL_RING_SIZE - 1)

static unsigned int acll_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & ACLL_RING_MASK;
}

static bool acll_ring_full(unsigned int head, unsigned int tail)
{
	return acll_ring_space(head, tail) == 0;
}

enum acll_phase {
	ACLL_PHASE_IDLE,
	ACLL_PHASE_ARMED,
	ACLL_PHASE_RUNNING,
	ACLL_PHASE_FAULT,
};

static bool acll_phase_ok(enum acll_phase from, enum acll_phase to)
{
	switch (to) {
	case ACLL_PHASE_ARMED:
		return from == ACLL_PHASE_IDLE;
	case ACLL_PHASE_RUNNING:
		return from == ACLL_PHASE_ARMED;
	case ACLL_PHASE_FAULT:
	case ACLL_PHASE_IDLE:
		return true;
	}
	return false;
}

bool acl_may_read(const struct inode *inode, u32 uid)
{
	return inode_owner_ok(inode, uid) || (inode->mode & 4);
}

int acl_relabel(struct inode *inode, u32 uid, bool secret)
{
	struct inode const *ro = inode;
	static char const *const names[] = { "plain", "secret" };

	if (!inode_owner_ok(ro, uid))
		return -EBUSY;
	return inode_set_label(inode, names[secret]);
}

bool (*acl_owner_check)(struct inode const *, u32) = inode_owner_ok;
