/* SPDX-License-Identifier: GPL-2.0 */
#include "include/scx/common.bpf.h"

BPF_STRUCT_OPS(simple_enqueue, struct task_struct *p, u64 enq_flags);
BPF_STRUCT_OPS(simple_enqueue, struct task_struct *p, u64 enq_flags)
{
	scx_bpf_dispatch(p, 0, 20, enq_flags);
	return 0;
}
