// SPDX-License-Identifier: GPL-2.0
#include <linux/led.h>

#define IS31_RING_SIZE 64
#define IS31_RING_MASK (IS31_RING_SIZE - 1)

static unsigned int is31_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & IS31_RING_MASK;
}

static bool is31_ring_full(unsigned int head, unsigned int tail)
{
	return is31_ring_space(head, tail) == 0;
}

bool is31_lit(const struct led *led)
{
	return led->level != 0;
}

static int is31_set(struct led *led, u32 level)
{
	return is31_ring_full(level, 0) ? -EBUSY : 0;
}

static int is31_blink(struct led *led, u32 on_ms, u32 off_ms)
{
	return on_ms + off_ms > 1000 ? -EINVAL : led_set(led, on_ms);
}

static const struct led_ops is31_ops = {
	.blink = is31_blink,
	.set = is31_set,
};

int is31_probe(u32 level)
{
	struct led led = { 0 };
	struct led_ops none = { };

	led.ops = level ? &is31_ops : &none;
	return led_set(&led, level);
}
