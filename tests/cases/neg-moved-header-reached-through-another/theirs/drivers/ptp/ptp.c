// SPDX-License-Identifier: GPL-2.0
#include <linux/tickref.h>

static u32 ptpm_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

/**
 * ptpm_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int ptpm_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

struct ptp {
	struct tick_ref ref;
	u64 last;
};

void ptp_sync(struct ptp *ptp, u64 now)
{
	tick_ref_update(&ptp->ref, now);
	ptp->last = now;
}

u64 ptp_gettime(struct ptp *ptp, u64 ticks)
{
	struct tick_ref snap = ptp->ref;
	u64 ns = tick_to_ns(&snap, ticks);

	return ns < ptp->last ? ptp->last : ns;
}
