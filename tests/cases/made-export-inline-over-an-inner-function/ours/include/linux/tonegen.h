/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TONEGEN_H
#define _LINUX_TONEGEN_H

#include <linux/types.h>

struct tone;

struct tone_desc {
	u32 rate;
	const char *label;
};

struct tone *__tone_request(const struct tone_desc *desc);

/* tone_request() was out of line once */
static inline struct tone *tone_request(u32 rate, const char *label)
{
	struct tone_desc desc = { .rate = rate, .label = label };

	return __tone_request(&desc);
}

void tone_put(struct tone *t);

#endif
