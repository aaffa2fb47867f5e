/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LAYOUT_H
#define _LAYOUT_H

#include <fw/cmd.h>

struct fw_ring {
	u32 head;
	u32 tail;
};

#endif
