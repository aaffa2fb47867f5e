// SPDX-License-Identifier: GPL-2.0
#include <asm/fpu/nova.h>
#include <linux/kernel.h>

int nova_svsm_enter(void *guest)
{
	return nova_fpu_swap(guest, true) ? 0 : -EIO;
}
