/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ASM_X86_INTEL_SCU_IPC_H
#define __ASM_X86_INTEL_SCU_IPC_H

struct intel_scu_ipc_dev;

/* What the platform says of the IPC. */
struct intel_scu_ipc_data {
	struct resource mem;
	int irq;
};

struct intel_scu_ipc_dev *intel_scu_ipc_dev_get(void);
int intel_scu_ipc_dev_iowrite8(struct intel_scu_ipc_dev *scu, unsigned short addr,
			       unsigned char data);

#endif /* __ASM_X86_INTEL_SCU_IPC_H */
