// SPDX-License-Identifier: GPL-2.0
#include <linux/tonegen.h>

struct tone {
	u32 rate;
	u32 users;
};

static struct tone tones[8];

struct tone *__tone_request(const struct tone_desc *desc)
{
	if (!desc->label)
		return NULL;
	tones[desc->rate % 8].users++;
	return &tones[desc->rate % 8];
}

void tone_put(struct tone *t)
{
	t->users--;
}
EXPORT_SYMBOL_GPL(tone_put);
