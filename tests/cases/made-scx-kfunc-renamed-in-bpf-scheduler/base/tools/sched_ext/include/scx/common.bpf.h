/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __SCX_COMMON_BPF_H
#define __SCX_COMMON_BPF_H

#define __ksym __attribute__((section(".ksyms")))
#define BPF_STRUCT_OPS(name, args...) int name(args)

typedef unsigned long long u64;
typedef int s32;
struct task_struct {
	int pid;
};

s32 scx_bpf_select_cpu(struct task_struct *p, s32 prev) __ksym;
void scx_bpf_dispatch(struct task_struct *p, u64 dsq_id, u64 slice, u64 enq_flags) __ksym;
u64 scx_bpf_now(void) __ksym;
#endif
