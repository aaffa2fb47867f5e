// SPDX-License-Identifier: GPL-2.0
#include <asm/fpu-state.h>

unsigned int fpu_signal(fpu_state_t *state)
{
	fpu_save(state);
	if (state->mxcsr)
		return 0;
	return state->size;
}
