/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef PSI_H
#define PSI_H
#include <linux/jump_label.h>
DECLARE_STATIC_KEY_FALSE(psi_off);

static inline int psi_on(void)
{
	return !static_branch_unlikely(&psi_off);
}
#endif
