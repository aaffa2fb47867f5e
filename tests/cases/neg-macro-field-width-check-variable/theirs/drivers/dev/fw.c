// SPDX-License-Identifier: GPL-2.0
#include <linux/fw.h>

u32 dev_mode(void)
{
	return FW_PREP(FW_MODE, FW_MODE_SLOW) | FW_PREP(FW_LEN, 12);
}

u32 dev_turbo(enum fw_mode mode)
{
	enum fw_mode fixed = FW_MODE_TURBO;

	if (mode == FW_MODE_FAST)
		return FW_PREP(FW_MODE, FW_MODE_FAST) | FW_PREP(FW_LEN, 0xffu);
	return FW_PREP(FW_MODE, mode) | FW_PREP(FW_LEN, fixed);
}
