/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_ASSEMBLER_H
#define _ASM_ASSEMBLER_H

#ifdef __ASSEMBLY__

	.macro	frame_push, extra
	stp	x29, x30, [sp, #-16]!
	.endm

/* whether somebody waits */
	.macro	cond_rest, lbl:req, tmp:req
	mrs	\tmp, sp_el0
	cbz	\tmp, \lbl
	.endm

#endif

#endif
