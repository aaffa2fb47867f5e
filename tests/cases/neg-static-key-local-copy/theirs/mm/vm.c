// SPDX-License-Identifier: GPL-2.0-only
#include <linux/jump_label.h>

static DEFINE_STATIC_KEY_FALSE(psi_disabled);

int vm_stall(int n)
{
	return static_branch_unlikely(&psi_disabled) ? 0 : n;
}
