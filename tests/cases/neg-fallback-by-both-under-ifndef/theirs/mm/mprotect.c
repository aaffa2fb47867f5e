// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/pgtable.h>

/**
 * mprot_parse_mask - read a comma separated list of bit numbers
 * @str: the list
 * @mask: where the bits are set
 *
 * Return: 0 or a negative error.
 */
static int mprot_parse_mask(const char *str, unsigned long *mask)
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
static u16 mprot_sum16(const u8 *buf, size_t len)
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

pte_t change_one(pte_t pte)
{
	return pte_sw_mkyoung(pte_advance_pfn(pte, 0));
}

/* fold the bytes of a descriptor into a 16 bit sum */
static u16 mm_mprotect_x_sum16(const u8 *buf, size_t len)
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

struct mm_mprotect_x_stats {
	u64 packets;
	u64 bytes;
	u64 errors;
	u32 last_len;
};

static void mm_mprotect_x_stats_update(struct mm_mprotect_x_stats *st, int len)
{
	if (len < 0) {
		st->errors++;
		return;
	}
	st->packets++;
	st->bytes += len;
	st->last_len = len;
}

static u64 mm_mprotect_x_stats_avg(const struct mm_mprotect_x_stats *st)
{
	if (!st->packets)
		return 0;
	return st->bytes / st->packets;
}
