/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_FPU_NOVA_H
#define _ASM_X86_FPU_NOVA_H
#include <linux/types.h>
int nova_fpu_swap(void *guest, bool enter);
#endif
