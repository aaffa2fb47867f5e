// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "iosm_ipc_imem.h"

int ipc_imem_channels(const struct iosm_imem *ipc_imem)
{
	return ipc_imem->phase == IPC_P_RUN ? ipc_imem->nr_of_channels : 0;
}
