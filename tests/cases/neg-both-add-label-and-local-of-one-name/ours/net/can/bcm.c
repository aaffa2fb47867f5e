// SPDX-License-Identifier: GPL-2.0
#include "bcm.h"

#define BCM_RING_SIZE 64
#define BCM_RING_MASK (BCM_RING_SIZE - 1)

static unsigned int bcm_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & BCM_RING_MASK;
}

static bool bcm_ring_full(unsigned int head, unsigned int tail)
{
	return bcm_ring_space(head, tail) == 0;
}

int bcm_tx_setup(struct bcm_op *op, u32 nframes)
{
	static unsigned int seen;
	int err = 0;

	if (!nframes)
		return -EINVAL;
	mutex_lock(&op->lock);
	if (nframes > 256) {
		u32 limit = op->nframes;

		err = limit ? -EBUSY : -EINVAL;
		goto out_unlock;
	}
	op->nframes = nframes + !seen++;
out_unlock:
	mutex_unlock(&op->lock);
	return err;
}

static u32 bcm_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

enum bcm_phase {
	BCM_PHASE_IDLE,
	BCM_PHASE_ARMED,
	BCM_PHASE_RUNNING,
	BCM_PHASE_FAULT,
};

static bool bcm_phase_ok(enum bcm_phase from, enum bcm_phase to)
{
	switch (to) {
	case BCM_PHASE_ARMED:
		return from == BCM_PHASE_IDLE;
	case BCM_PHASE_RUNNING:
		return from == BCM_PHASE_ARMED;
	case BCM_PHASE_FAULT:
	case BCM_PHASE_IDLE:
		return true;
	}
	return false;
}

int bcm_rx_setup(struct bcm_op *op, u32 nframes)
{
	mutex_lock(&op->lock);
	op->nframes = nframes;
	mutex_unlock(&op->lock);
	return 0;
}
