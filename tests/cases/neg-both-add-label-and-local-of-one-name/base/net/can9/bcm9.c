// SPDX-License-Identifier: GPL-2.0
#include "bcm9.h"

#define BCM9_RING_SIZE 64
#define BCM9_RING_MASK (BCM9_RING_SIZE - 1)

static unsigned int bcm9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & BCM9_RING_MASK;
}

static bool bcm9_ring_full(unsigned int head, unsigned int tail)
{
	return bcm9_ring_space(head, tail) == 0;
}
int bcm9_tx_setup(struct bcm9_op *op, u32 nframes)
{
	if (!nframes)
		return -EINVAL;
	mutex_lock(&op->lock);
	op->nframes = nframes;
	mutex_unlock(&op->lock);
	return 0;
}

static u32 bcm9_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

enum bcm9_phase {
	BCM9_PHASE_IDLE,
	BCM9_PHASE_ARMED,
	BCM9_PHASE_RUNNING,
	BCM9_PHASE_FAULT,
};

static bool bcm9_phase_ok(enum bcm9_phase from, enum bcm9_phase to)
{
	switch (to) {
	case BCM9_PHASE_ARMED:
		return from == BCM9_PHASE_IDLE;
	case BCM9_PHASE_RUNNING:
		return from == BCM9_PHASE_ARMED;
	case BCM9_PHASE_FAULT:
	case BCM9_PHASE_IDLE:
		return true;
	}
	return false;
}
int bcm9_rx_setup(struct bcm9_op *op, u32 nframes)
{
	mutex_lock(&op->lock);
	op->nframes = nframes;
	mutex_unlock(&op->lock);
	return 0;
}
