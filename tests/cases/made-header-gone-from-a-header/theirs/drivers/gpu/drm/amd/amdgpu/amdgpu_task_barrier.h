/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_GPU_DRM_AMD_AMDGPU_AMDGPU_TASK_BARRIER_H
#define _DRIVERS_GPU_DRM_AMD_AMDGPU_AMDGPU_TASK_BARRIER_H

#include <linux/types.h>

struct task_barrier {
	unsigned int n;
	atomic_t count;
};

static inline void task_barrier_init(struct task_barrier *tb)
{
	tb->n = 0;
	tb->count.counter = 0;
}

static inline void task_barrier_add_task(struct task_barrier *tb)
{
	tb->n++;
}

#define AMDGPU_TASK_BARRIER_H_VERSION(maj, min)	(((maj) << 8) | (min))
#define AMDGPU_TASK_BARRIER_H_VERSION_CURRENT	AMDGPU_TASK_BARRIER_H_VERSION(1, 4)
#define AMDGPU_TASK_BARRIER_H_NAME_LEN		32

struct amdgpu_task_barrier_h_ident {
	char name[AMDGPU_TASK_BARRIER_H_NAME_LEN];
	u32 version;
	u64 features;
	struct list_head node;
};

static inline bool amdgpu_task_barrier_h_ident_newer(const struct amdgpu_task_barrier_h_ident *a, const struct amdgpu_task_barrier_h_ident *b)
{
	return a->version > b->version;
}

/* register fields */
#define AMDGPU_TASK_BARRIER_H_CTRL			0x00
#define AMDGPU_TASK_BARRIER_H_CTRL_ENABLE		0x00000001
#define AMDGPU_TASK_BARRIER_H_CTRL_RESET		0x00000002
#define AMDGPU_TASK_BARRIER_H_STATUS			0x04
#define AMDGPU_TASK_BARRIER_H_STATUS_READY		0x00000010
#define AMDGPU_TASK_BARRIER_H_STATUS_ERROR		0x00000020
#define AMDGPU_TASK_BARRIER_H_IRQ_MASK			0x08

static inline u32 amdgpu_task_barrier_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 amdgpu_task_barrier_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

#endif /* _DRIVERS_GPU_DRM_AMD_AMDGPU_AMDGPU_TASK_BARRIER_H */
