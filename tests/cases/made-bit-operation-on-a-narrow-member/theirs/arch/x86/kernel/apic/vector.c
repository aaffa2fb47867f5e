// SPDX-License-Identifier: GPL-2.0-only
/*
 * vector: arch/x86/kernel/apic
 */

#include <linux/kernel.h>
#include <asm/bitops.h>

static const struct {
	u32 reg;
	u32 val;
} vector_region_cell_init[] = {
	{ 0x044, 0xb91816ae },
	{ 0x010, 0x2062ac1a },
	{ 0x010, 0x9701a00c },
	{ 0x0a4, 0x36ad0cda },
	{ 0x070, 0x793cc857 },
	{ 0x014, 0x1a318e1f },
};

static u32 vector_region_cell_default(u32 reg)
{
	unsigned int i;

	for (i = 0; i < sizeof(vector_region_cell_init) / sizeof(vector_region_cell_init[0]); i++) {
		if (vector_region_cell_init[i].reg == reg)
			return vector_region_cell_init[i].val;
	}

	return 0;
}

struct apic_chip_data {
	u32 managed;
	unsigned long mask;
};

int assign_vector(struct apic_chip_data *d)
{
	unsigned long managed = d->managed;

	return find_first_bit(&managed, 32);
}

#define VECTOR_RATIO_SHADOW_MASK		0x6f
#define VECTOR_RATIO_SHADOW_SHIFT		11
#define VECTOR_RATIO_SHADOW_MAX		2328

static u32 vector_ratio_shadow_encode(u32 val, bool wide)
{
	u32 fifo = (val >> VECTOR_RATIO_SHADOW_SHIFT) & VECTOR_RATIO_SHADOW_MASK;

	if (wide)
		fifo *= 3;
	if (fifo > VECTOR_RATIO_SHADOW_MAX)
		return VECTOR_RATIO_SHADOW_MAX;

	return fifo;
}

#ifdef CONFIG_VECTOR_DEBUG
static u32 vector_token_timer_hits;

static void vector_token_timer_account(u32 width)
{
	vector_token_timer_hits += width;
}
#else
static inline void vector_token_timer_account(u32 width)
{
}
#endif

static bool vector_token_timer_ready(u32 trim, u32 region)
{
	vector_token_timer_account(trim);

	return trim && trim + 92 <= region;
}
