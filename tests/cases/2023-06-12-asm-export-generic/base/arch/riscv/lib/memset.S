/* SPDX-License-Identifier: GPL-2.0-only */
#include <asm/export.h>

	.text
	.globl __memset
__memset:
	move t0, a0
	beqz a2, 2f
1:
	sb a1, 0(t0)
	addi t0, t0, 1
	addi a2, a2, -1
	bnez a2, 1b
2:
	ret
EXPORT_SYMBOL(__memset)
