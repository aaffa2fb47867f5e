// SPDX-License-Identifier: GPL-2.0
#include <asm/fpu-state.h>

unsigned int fpu_signal(fpu_state_t *state)
{
	fpu_save(state);
#ifndef CONFIG_X86_64
	if (state->mxcsr)
		return 0;
#endif
	return state->size;
}
