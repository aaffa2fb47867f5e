// SPDX-License-Identifier: GPL-2.0
#include <linux/tonegen.h>

struct tone {
	u32 rate;
	u32 users;
};

static struct tone tones[8];

struct tone *tone_request(u32 rate, const char *label)
{
	if (!label)
		return NULL;
	tones[rate % 8].users++;
	return &tones[rate % 8];
}
EXPORT_SYMBOL_NS_GPL(tone_request, "TONEGEN");

void tone_put(struct tone *t)
{
	t->users--;
}
EXPORT_SYMBOL_GPL(tone_put);
