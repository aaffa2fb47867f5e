/* SPDX-License-Identifier: GPL-2.0 */
#include <linux/linkage.h>
#include <asm/ptrace.h>
#include <asm/extable.h>

/* Work around cpp -rob */
#define EX(x,y) 			\
98: 	x,y;				\
	.section __ex_table,"a";	\
	.align	4;			\
	.word	98b, fixup_one;		\
	.text

#define STORE(base, offset, src) 	\
	EX(std src, [base + offset])

	.globl	__clear_user_page
__clear_user_page:
	mov	%g0, %g3
	andcc	%o0, 3, %g0
	bne	7f
	 nop
1:	std	%g2, [%o0]
	std	%g2, [%o0 + 8]
	subcc	%o1, 16, %o1
	bne	1b
	 add	%o0, 16, %o0
2:
	EXT(1b, 2b)
	retl
	 clr	%o0

	.globl	__clear_user_tail
__clear_user_tail:
7:	stb	%g3, [%o0]
	subcc	%o1, 1, %o1
	bne	7b
	 add	%o0, 1, %o0
8:
	retl
	 clr	%o0

fixup_one:
	retl
	 mov	%o1, %o0
fixup:
	retl
	 mov	%o1, %o0
