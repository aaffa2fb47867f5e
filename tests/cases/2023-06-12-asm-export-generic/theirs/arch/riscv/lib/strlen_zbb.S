/* SPDX-License-Identifier: GPL-2.0-only */
#include <asm/export.h>

/* int strlen(const char *s) */
	.text
	.globl strlen
strlen:
	mv	t1, a0
1:
	lbu	t0, 0(t1)
	beqz	t0, 2f
	addi	t1, t1, 1
	j	1b
2:
	sub	a0, t1, a0
	ret
EXPORT_SYMBOL(strlen)
