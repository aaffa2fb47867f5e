/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_CURRENT_H
#define _ASM_X86_CURRENT_H
#include <linux/percpu.h>

struct task_struct;

struct pcpu_hot {
	union {
		struct {
			struct task_struct	*current_task;
			int			preempt_count;
			int			cpu_number;
			unsigned long		top_of_stack;
		};
		unsigned char	pad[64];
	};
};
DECLARE_PER_CPU_ALIGNED(struct pcpu_hot, pcpu_hot);

#define current this_cpu_read(pcpu_hot.current_task)
#endif
