/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FSL_STATE_H
#define _FSL_STATE_H

#include <linux/types.h>

enum fsl_state {
	FSL_IDLE,
	FSL_BUSY,
	FSL_ERROR,
	FSL_NR_STATES,
};

enum fsl_state fsl_get(void);

#endif
