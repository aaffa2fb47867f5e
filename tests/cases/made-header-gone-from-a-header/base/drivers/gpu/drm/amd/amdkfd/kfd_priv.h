/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_GPU_DRM_AMD_AMDKFD_KFD_PRIV_H
#define _DRIVERS_GPU_DRM_AMD_AMDKFD_KFD_PRIV_H

#include <linux/types.h>
#include <linux/kernel.h>

struct kfd_node {
	u32 id;
	u32 num_xcc;
};

struct kfd_process {
	u32 pasid;
	u32 n_pdds;
	struct kfd_node *nodes;
};

int kfd_process_init(struct kfd_process *p);

enum kfd_priv_h_event {
	KFD_PRIV_H_EVENT_NONE,
	KFD_PRIV_H_EVENT_ATTACH,
	KFD_PRIV_H_EVENT_DETACH,
	KFD_PRIV_H_EVENT_TIMEOUT,
	KFD_PRIV_H_NR_EVENTS,
};

#ifdef CONFIG_KFD_PRIV_H_STATS
void kfd_priv_h_account(enum kfd_priv_h_event event, u64 ns);
#else
static inline void kfd_priv_h_account(enum kfd_priv_h_event event, u64 ns)
{
}
#endif

/* register fields */
#define KFD_PRIV_H_CTRL			0x00
#define KFD_PRIV_H_CTRL_ENABLE		0x00000001
#define KFD_PRIV_H_CTRL_RESET		0x00000002
#define KFD_PRIV_H_STATUS			0x04
#define KFD_PRIV_H_STATUS_READY		0x00000010
#define KFD_PRIV_H_STATUS_ERROR		0x00000020
#define KFD_PRIV_H_IRQ_MASK			0x08

static inline u32 kfd_priv_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 kfd_priv_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

#endif /* _DRIVERS_GPU_DRM_AMD_AMDKFD_KFD_PRIV_H */
