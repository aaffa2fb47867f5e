// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "kasan.h"

/* fold the bytes of a descriptor into a 16 bit sum */
static u16 kasanrep_sum16(const u8 *buf, size_t len)
{
	u32 sum = 0;
	size_t i;

	for (i = 0; i + 1 < len; i += 2)
		sum += buf[i] | (buf[i + 1] << 8);
	if (len & 1)
		sum += buf[len - 1];
	while (sum >> 16)
		sum = (sum & 0xffff) + (sum >> 16);
	return ~sum & 0xffff;
}

#define KASANREP_RING_ORDER	6
#define KASANREP_RING_SIZE	(1U << KASANREP_RING_ORDER)

struct kasanrep_ring {
	u32 head;
	u32 tail;
	u64 slot[KASANREP_RING_SIZE];
};

static unsigned int kasanrep_ring_space(const struct kasanrep_ring *ring)
{
	return KASANREP_RING_SIZE - (ring->head - ring->tail);
}

static int kasanrep_ring_push(struct kasanrep_ring *ring, u64 val)
{
	if (!kasanrep_ring_space(ring))
		return -ENOSPC;
	ring->slot[ring->head & (KASANREP_RING_SIZE - 1)] = val;
	ring->head++;
	return 0;
}

bool kasan_report_ok(const struct kasan_report_info *info)
{
	return info->size != 0;
}

/**
 * report_x_parse_mask - read a comma separated list of bit numbers
 * @str: the list
 * @mask: where the bits are set
 *
 * Return: 0 or a negative error.
 */
static int report_x_parse_mask(const char *str, unsigned long *mask)
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

/* fold the bytes of a descriptor into a 16 bit sum */
static u16 report_x_sum16(const u8 *buf, size_t len)
{
	u32 sum = 0;
	size_t i;

	for (i = 0; i + 1 < len; i += 2)
		sum += buf[i] | (buf[i + 1] << 8);
	if (len & 1)
		sum += buf[len - 1];
	while (sum >> 16)
		sum = (sum & 0xffff) + (sum >> 16);
	return ~sum & 0xffff;
}
