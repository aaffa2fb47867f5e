// SPDX-License-Identifier: GPL-2.0
#include <linux/fsl_state.h>

#define FSL_NAME(s) [FSL_##s] = #s

static const char *const fsl_names[FSL_NR_STATES] = {
	FSL_NAME(IDLE),
	FSL_NAME(BUSY),
	FSL_NAME(ERROR),
};

const char *fsl_name(void)
{
	return fsl_names[fsl_get()];
}
