// SPDX-License-Identifier: MIT
#include <linux/types.h>
#include "../include/omega_regs.h"

u32 omega_fence_seq(u32 *mmio)
{
	return mmio[OMEGA_FENCE_SEQ / 4];
}
