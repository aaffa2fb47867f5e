// SPDX-License-Identifier: GPL-2.0
#include <linux/led9.h>

#define IS9_RING_SIZE 64
#define IS9_RING_MASK (IS9_RING_SIZE - 1)

static unsigned int is9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & IS9_RING_MASK;
}

static bool is9_ring_full(unsigned int head, unsigned int tail)
{
	return is9_ring_space(head, tail) == 0;
}
bool is9_lit(const struct led9 *led)
{
	return led->level != 0;
}

static int is9_set(struct led9 *led, u32 level)
{
	return is9_ring_full(level, 0) ? -EBUSY : 0;
}

static int is9_blink(struct led9 *led, u32 on_ms, u32 off_ms)
{
	return on_ms + off_ms > 1000 ? -EINVAL : led9_set(led, on_ms);
}

static const struct led9_ops is9_ops = {
	.blink = is9_blink,
	.set = is9_set,
};

int is9_probe(u32 level)
{
	struct led9 led = { 0 };
	struct led9_ops none = { };

	led.ops = level ? &is9_ops : &none;
	return led9_set(&led, level);
}
