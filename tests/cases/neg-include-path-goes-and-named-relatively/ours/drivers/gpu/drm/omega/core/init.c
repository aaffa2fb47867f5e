// SPDX-License-Identifier: MIT
#include <linux/types.h>
#include "../include/omega_regs.h"

int omega_init(u32 *mmio)
{
	mmio[OMEGA_CTRL / 4] = OMEGA_CTRL_RESET;
	return 0;
}
