/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BRCM9_IDS_H
#define _BRCM9_IDS_H

#include <linux/types.h>

#define BRCM9_BLOCKSIZE 512
#define BRCM9_FW_MAX 0x80000

struct brcm9_chip {
	u32 id;
	u32 blocksize;
};

u32 brcm9_blocksize(u32 id);

#endif
