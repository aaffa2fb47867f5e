// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/random.h>

static unsigned int random_debug_mask = 0x3;
module_param(random_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} random_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused random_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(random_debug_names); i++)
		if (random_debug_mask & random_debug_names[i].bit)
			printk("random: %s\n", random_debug_names[i].name);
}

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum random_event {
	random_EV_START,
	random_EV_STOP,
	random_EV_ERROR,
	random_EV_MAX
};

static unsigned long random_events[random_EV_MAX];

static inline void random_account(enum random_event ev)
{
	switch (ev) {
	case random_EV_START:
	case random_EV_STOP:
		random_events[ev]++;
		break;
	case random_EV_ERROR:
		random_events[random_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

static u32 state = 1;

u32 get_random_u32(void)
{
	state = state * 1664525 + 1013904223;
	return state;
}
EXPORT_SYMBOL(get_random_u32);

u32 __get_random_u32_below(u32 ceil)
{
	u64 mult = (u64)ceil * get_random_u32();

	return mult >> 32;
}
EXPORT_SYMBOL(__get_random_u32_below);

/* one of @n, each as likely */
unsigned int random_index(unsigned int n)
{
	return n > 1 ? prandom_u32_max(n) : 0;
}
