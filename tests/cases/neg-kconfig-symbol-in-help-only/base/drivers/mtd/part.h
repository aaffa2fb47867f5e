/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PART_H
#define _PART_H

#include <linux/types.h>

struct part {
	u64 start;
	u64 len;
};

int part_parse(const u8 *block, struct part *out, unsigned int max);

#endif
