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

#define tone_request(r, l)						\
	__tone_request(&(struct tone_desc){ .rate = (r), .label = (l) })

void tone_put(struct tone *t);

#endif
