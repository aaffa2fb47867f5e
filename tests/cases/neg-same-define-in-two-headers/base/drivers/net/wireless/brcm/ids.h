/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BRCM_IDS_H
#define _BRCM_IDS_H

#include <linux/types.h>

#define BRCM_BLOCKSIZE 512
#define BRCM_FW_MAX 0x80000

struct brcm_chip {
	u32 id;
	u32 blocksize;
};

u32 brcm_blocksize(u32 id);

#endif
