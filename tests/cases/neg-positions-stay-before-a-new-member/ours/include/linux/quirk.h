/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _QUIRK_H
#define _QUIRK_H

#include <linux/types.h>

struct quirk {
	const char *name;
	u32 flags;
	int (*fixup)(u32 id);
	const void *match;
};

int quirk_apply(const struct quirk *q, u32 id);

#endif
