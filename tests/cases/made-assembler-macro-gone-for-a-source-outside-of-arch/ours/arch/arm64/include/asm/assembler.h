/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_ASSEMBLER_H
#define _ASM_ASSEMBLER_H

#ifdef __ASSEMBLY__

	.macro	frame_push, extra
	stp	x29, x30, [sp, #-16]!
	.endm

#endif

#endif
