// SPDX-License-Identifier: GPL-2.0
#include <linux/ratelimit.h>

#define DROPN_RING_SIZE 64
#define DROPN_RING_MASK (DROPN_RING_SIZE - 1)

static unsigned int dropn_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & DROPN_RING_MASK;
}

static bool dropn_ring_full(unsigned int head, unsigned int tail)
{
	return dropn_ring_space(head, tail) == 0;
}

static u32 dropn_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

static struct rl_state drop_rs;

void drop_note_init(void)
{
	rl_state_init(&drop_rs, 5000, 10);
}

int drop_note(const u8 *pkt, size_t len, u32 *sum)
{
	static struct rl_state per_sum;

	if (!per_sum.interval)
		rl_state_init(&per_sum, 100, 1);
	if (!__rl_allow(&drop_rs, __func__))
		return rl_missed(&drop_rs);
	*sum = dropn_checksum(pkt, len);
	return 0;
}
