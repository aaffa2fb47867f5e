// SPDX-License-Identifier: GPL-2.0-only
#include <linux/psi.h>

DEFINE_STATIC_KEY_FALSE(psi_off);

int psi_state(void)
{
	return psi_on();
}
