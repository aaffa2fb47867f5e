// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/random.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_RND_OPS_QUIET)
static int rnd_ops_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 rnd_ops_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool rnd_ops_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return rnd_ops_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int rnd_ops_debug_mask = 0x3;
module_param(rnd_ops_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} rnd_ops_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused rnd_ops_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rnd_ops_debug_names); i++)
		if (rnd_ops_debug_mask & rnd_ops_debug_names[i].bit)
			printk("rnd_ops: %s\n", rnd_ops_debug_names[i].name);
}

struct prandom_u32_max {
	u32 ceil;
	u32 last;
};

struct rnd_ops {
	u32 (*prandom_u32_max)(struct prandom_u32_max *state);
	struct prandom_u32_max *(*alloc)(u32 ceil);
};

static u32 rnd_next(struct prandom_u32_max *state)
{
	state->last = get_random_u32_below(state->ceil);
	return state->last;
}

static const struct rnd_ops rnd_ops = {
	.prandom_u32_max = rnd_next,
};

u32 rnd_sum(const struct rnd_ops *ops, u32 n)
{
	u32 (*prandom_u32_max)(struct prandom_u32_max *) = ops->prandom_u32_max;
	struct prandom_u32_max st = { .ceil = n };
	u32 sum = 0;

	if (!ops->alloc)
		goto prandom_u32_max;
	sum = ops->prandom_u32_max(ops->alloc(n));

prandom_u32_max:
	while (n--)
		sum += prandom_u32_max(&st) + (*rnd_ops.prandom_u32_max)(&st);
	return sum;
}
