/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LAYOUT_H
#define _LAYOUT_H

#include <fw/cmd.h>

#define FW_ABI_SIZE(type, size) \
	static_assert(sizeof(struct type) == (size), #type " is part of the ABI")

FW_ABI_SIZE(fw_cmd, 16);

struct fw_ring {
	u32 head;
	u32 tail;
};

#endif
