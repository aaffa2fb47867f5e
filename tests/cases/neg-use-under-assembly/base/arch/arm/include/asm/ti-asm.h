/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_TI_ASM_H
#define _ASM_TI_ASM_H

/* made by asm-offsets, for assembler sources only */
#define TI_CPU_OFFSET 16
#define TI_PREEMPT_OFFSET 4

#endif
