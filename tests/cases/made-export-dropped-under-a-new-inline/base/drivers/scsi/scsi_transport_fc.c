// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/blk-cgroup.h>

/**
 * scsifc_parse_mask - read a comma separated list of bit numbers
 * @str: the list
 * @mask: where the bits are set
 *
 * Return: 0 or a negative error.
 */
static int scsifc_parse_mask(const char *str, unsigned long *mask)
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
static u16 scsifc_sum16(const u8 *buf, size_t len)
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

#define SCSIFC_RING_ORDER	6
#define SCSIFC_RING_SIZE	(1U << SCSIFC_RING_ORDER)

struct scsifc_ring {
	u32 head;
	u32 tail;
	u64 slot[SCSIFC_RING_SIZE];
};

static unsigned int scsifc_ring_space(const struct scsifc_ring *ring)
{
	return SCSIFC_RING_SIZE - (ring->head - ring->tail);
}

static int scsifc_ring_push(struct scsifc_ring *ring, u64 val)
{
	if (!scsifc_ring_space(ring))
		return -ENOSPC;
	ring->slot[ring->head & (SCSIFC_RING_SIZE - 1)] = val;
	ring->head++;
	return 0;
}

int fc_appid_check(const char *id, size_t len)
{
	if (len > FC_APPID_LEN)
		return -EINVAL;
	return id ? 0 : -EFAULT;
}
