// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/copy.h>

/**
 * bounce_scale - turn raw units into thousandths
 * @raw: what the hardware says
 * @shift: fraction bits of @raw
 *
 * Return: the value, rounded down.
 */
static u64 bounce_scale(u32 raw, unsigned int shift)
{
	u64 v = (u64)raw * 1000;

	if (shift >= 32)
		return 0;
	return v >> shift;
}

enum bounce_stage {
	BOUNCE_STAGE_IDLE,
	BOUNCE_STAGE_ARMED,
	BOUNCE_STAGE_RUNNING,
	BOUNCE_STAGE_DRAINED,
};

static const char *bounce_stage_name(enum bounce_stage st)
{
	switch (st) {
	case BOUNCE_STAGE_IDLE:
		return "idle";
	case BOUNCE_STAGE_ARMED:
		return "armed";
	case BOUNCE_STAGE_RUNNING:
		return "running";
	case BOUNCE_STAGE_DRAINED:
		return "drained";
	}
	return "?";
}

static u32 bounce_crc_step(u32 crc, u8 byte)
{
	int i;

	crc ^= byte;
	for (i = 0; i < 8; i++)
		crc = crc & 1 ? (crc >> 1) ^ 0xedb88320u : crc >> 1;
	return crc;
}

bool bounce_needed(phys_addr_t p)
{
	return p >> 32;
}

#if defined(ARCH_HAS_FAST_COPY) && ARCH_HAS_FAST_COPY
#define bounce_bytes(d, s, n)	arch_fast_copy(d, s, n)
#else
#define bounce_bytes(d, s, n)	arch_copy(d, s, n)
#endif

void bounce_one(void *d, const void *s, size_t n, bool small)
{
	if (small)
		n = n < 64 ? n : 64;
	bounce_bytes(d, s, n);
}
