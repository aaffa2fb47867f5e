/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_FPU_STATE_H
#define _ASM_FPU_STATE_H

struct xregs_state {
	unsigned long	mask;
	unsigned int	mxcsr;
	unsigned int	size;
};

struct fregs_state {
	unsigned int	mxcsr;
	unsigned int	size;
};

#ifdef CONFIG_X86_64
typedef struct xregs_state fpu_state_t;
#else
typedef struct fregs_state fpu_state_t;
#endif

void fpu_save(fpu_state_t *state);

#endif
