// SPDX-License-Identifier: GPL-2.0
#include <linux/fw.h>

u32 dev_mode(void)
{
	return FW_PREP(FW_MODE, FW_MODE_SLOW) | FW_PREP(FW_LEN, 12);
}
