// SPDX-License-Identifier: GPL-2.0
#include <asm/fpu-state.h>

unsigned int fpu_core(fpu_state_t *state)
{
	fpu_save(state);
#ifdef CONFIG_X86_64
	if (state->csr)
		return 0;
#endif
#ifndef CONFIG_X86_64
	if (state->mxcsr)
		return 0;
#endif
	return state->size;
}
