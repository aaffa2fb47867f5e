/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _IOSM_IPC_IMEM_H
#define _IOSM_IPC_IMEM_H

#include <stdbool.h>
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
	u32 ev_cdev_write_pending:1,
	    reset_det_n:1;
	bool dev_detected;
};

#endif /* _IOSM_IPC_IMEM_H */
