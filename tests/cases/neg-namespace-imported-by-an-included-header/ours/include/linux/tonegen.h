/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TONEGEN_H
#define _LINUX_TONEGEN_H

#include <linux/types.h>

MODULE_IMPORT_NS("TONEGEN");

struct tone;

struct tone_desc {
	u32 rate;
	const char *label;
};

struct tone *tone_request(u32 rate, const char *label);
void tone_put(struct tone *t);

#endif
