/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PART9_H
#define _PART9_H

#include <linux/types.h>

struct part9 {
	u64 start;
	u64 len;
};

int part9_parse(const u8 *block, struct part9 *out, unsigned int max);

#endif
