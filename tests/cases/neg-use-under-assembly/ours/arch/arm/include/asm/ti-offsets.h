/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_TI_OFFSETS_H
#define _ASM_TI_OFFSETS_H

#define TI_FLAGS_OFFSET 0
#define TI_TASK_OFFSET 8

#ifdef __ASSEMBLY__
#include <asm/ti-asm.h>
#else
unsigned int ti_cpu_offset(void);
unsigned int ti_flag_mask(unsigned int bit);
#endif

#endif
