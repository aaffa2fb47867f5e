// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include "../common/soc-intel-quirks.h"

struct kbl_card {
	const char *name;
	unsigned int mclk;
};

static struct kbl_card card = { .name = "da7219", .mclk = 24576000 };

int kbl_card_probe(void)
{
	if (!soc_intel_is_kbl()) {
		printk("%s: wrong platform\n", card.name);
		return -ENODEV;
	}
	card.mclk /= 2;
	return 0;
}
