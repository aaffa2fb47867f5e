/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FW_H
#define _LINUX_FW_H

#include <linux/types.h>
#include <linux/build_bug.h>

#define FW_MODE 0x000000f0
#define FW_LEN 0x0000ff00

enum fw_mode {
	FW_MODE_OFF,
	FW_MODE_SLOW = 4,
	FW_MODE_FAST,
	FW_MODE_TURBO = 31,
};

#define FW_PREP(mask, val) (((u32)(val) << __builtin_ctz(mask)) & (mask))

#endif
