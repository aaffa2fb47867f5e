/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _QUIRK_H
#define _QUIRK_H

#include <linux/types.h>

struct quirk {
	const char *name;
	const void *match;
	u32 flags;
	int (*fixup)(u32 id);
};

int quirk_apply(const struct quirk *q, u32 id);

#endif
