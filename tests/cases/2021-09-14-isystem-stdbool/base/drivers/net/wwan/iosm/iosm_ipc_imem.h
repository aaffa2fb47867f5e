/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _IOSM_IPC_IMEM_H
#define _IOSM_IPC_IMEM_H

#include <linux/types.h>

/* Enumeration of the device's lifecycle phases. */
enum ipc_phase {
	IPC_P_OFF,
	IPC_P_ROM,
	IPC_P_RUN,
};

struct iosm_imem {
	enum ipc_phase phase;
	int nr_of_channels;
};

#endif /* _IOSM_IPC_IMEM_H */
