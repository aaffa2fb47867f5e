// SPDX-License-Identifier: GPL-2.0
#include "en.h"

struct enmain_stats {
	u64 packets;
	u64 bytes;
	u64 errors;
	u32 last_len;
};

static void enmain_stats_update(struct enmain_stats *st, int len)
{
	if (len < 0) {
		st->errors++;
		return;
	}
	st->packets++;
	st->bytes += len;
	st->last_len = len;
}

static u64 enmain_stats_avg(const struct enmain_stats *st)
{
	if (!st->packets)
		return 0;
	return st->bytes / st->packets;
}

/**
 * enmain_parse_mask - read a comma separated list of bit numbers
 * @str: the list
 * @mask: where the bits are set
 *
 * Return: 0 or a negative error.
 */
static int enmain_parse_mask(const char *str, unsigned long *mask)
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

int mlx5e_open_rq(struct mlx5e_rq *rq)
{
	if (!rq->mdev)
		return -ENODEV;
	rq->flags = 0;
	return 0;
}
