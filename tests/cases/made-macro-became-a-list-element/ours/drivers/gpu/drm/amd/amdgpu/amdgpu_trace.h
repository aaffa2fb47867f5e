/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_GPU_DRM_AMD_AMDGPU_AMDGPU_TRACE_H
#define _DRIVERS_GPU_DRM_AMD_AMDGPU_AMDGPU_TRACE_H

#include <linux/types.h>
#include <linux/trace_event_fields.h>

struct amdgpu_job;
struct amdgpu_vm;

TRACE_EVENT(amdgpu_cs_ioctl,
	    TP_PROTO(struct amdgpu_job *job),
	    TP_STRUCT__entry(
			     __field(u64, sched_job_id)
			     __field(u32, context)
			     __array(char, ring, 16)
			     __field(u32, num_ibs);
			     ),
	    TP_printk("sched_job=%llu, context=%u, num_ibs=%u")
);

TRACE_EVENT(amdgpu_vm_flush,
	    TP_PROTO(struct amdgpu_vm *vm),
	    TP_STRUCT__entry(
			     __field(u32, vmid)
			     __field(u64, pd_addr)
			     ),
	    TP_printk("id=%u, pd_addr=%010llx")
);

#endif /* _DRIVERS_GPU_DRM_AMD_AMDGPU_AMDGPU_TRACE_H */
