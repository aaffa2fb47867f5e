// SPDX-License-Identifier: GPL-2.0
#include <linux/beep.h>

static struct tone *buzzer_tone;

int buzzer_probe(u32 rate)
{
	buzzer_tone = tone_request(rate, "buzzer");
	return buzzer_tone ? 0 : -ENOMEM;
}

void buzzer_remove(void)
{
	tone_put(buzzer_tone);
}
MODULE_LICENSE("GPL");
