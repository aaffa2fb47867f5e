// SPDX-License-Identifier: MIT
#include <linux/types.h>
#include <omega_regs.h>

bool omega_in_reset(u32 *mmio)
{
	return mmio[OMEGA_CTRL / 4] & OMEGA_CTRL_RESET;
}
