// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "kfd_priv.h"

/**
 * kfdp_parse_mask - read a comma separated list of bit numbers
 * @str: the list
 * @mask: where the bits are set
 *
 * Return: 0 or a negative error.
 */
static int kfdp_parse_mask(const char *str, unsigned long *mask)
{
	unsigned int val = 0;
	bool seen = false;

	*mask = 0;
	for (; *str; str++) {
		if (*str >= '0' && *str <= '9') {
			val = val * 10 + (*str - '0');
			seen = true;
		} else if (*str == ',') {
			if (!seen || val >= 32)
				return -EINVAL;
			*mask |= BIT(val);
			val = 0;
			seen = false;
		} else {
			return -EINVAL;
		}
	}
	return 0;
}

enum kfdp_state {
	KFDP_STATE_OFF,
	KFDP_STATE_STARTING,
	KFDP_STATE_ON,
	KFDP_STATE_FAILED,
};

static const char *kfdp_state_name(enum kfdp_state state)
{
	switch (state) {
	case KFDP_STATE_OFF:
		return "off";
	case KFDP_STATE_STARTING:
		return "starting";
	case KFDP_STATE_ON:
		return "on";
	case KFDP_STATE_FAILED:
		break;
	}
	return "failed";
}

static bool kfdp_state_valid(enum kfdp_state from, enum kfdp_state to)
{
	if (to == KFDP_STATE_FAILED)
		return true;
	return to == from + 1 || to == KFDP_STATE_OFF;
}

int kfd_process_init(struct kfd_process *p)
{
	if (!p->nodes)
		return -ENODEV;
	p->n_pdds = 0;
	task_barrier_init(&p->evict_tb);
	return 0;
}

#define KFD_PROCESS_X_RING_ORDER	6
#define KFD_PROCESS_X_RING_SIZE	(1U << KFD_PROCESS_X_RING_ORDER)

struct kfd_process_x_ring {
	u32 head;
	u32 tail;
	u64 slot[KFD_PROCESS_X_RING_SIZE];
};

static unsigned int kfd_process_x_ring_space(const struct kfd_process_x_ring *ring)
{
	return KFD_PROCESS_X_RING_SIZE - (ring->head - ring->tail);
}

static int kfd_process_x_ring_push(struct kfd_process_x_ring *ring, u64 val)
{
	if (!kfd_process_x_ring_space(ring))
		return -ENOSPC;
	ring->slot[ring->head & (KFD_PROCESS_X_RING_SIZE - 1)] = val;
	ring->head++;
	return 0;
}
