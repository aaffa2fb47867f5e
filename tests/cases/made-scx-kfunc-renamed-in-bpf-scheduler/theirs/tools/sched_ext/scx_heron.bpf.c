/* SPDX-License-Identifier: GPL-2.0 */
#include "include/scx/common.bpf.h"

static u64 heron_slice = 5;

BPF_STRUCT_OPS(heron_enqueue, struct task_struct *p, u64 enq_flags);
BPF_STRUCT_OPS(heron_enqueue, struct task_struct *p, u64 enq_flags)
{
	u64 dsq = p->pid & 1;

	scx_bpf_dispatch(p, dsq, heron_slice + scx_bpf_now(), enq_flags);
	return 0;
}
