/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_POWERPC_LIVEPATCH_H
#define _ASM_POWERPC_LIVEPATCH_H

#include <linux/types.h>

struct thread_info {
	unsigned long flags;
	unsigned long *livepatch_sp;
};

#ifdef CONFIG_LIVEPATCH
static inline int klp_check_compiler_support(void)
{
	return 0;
}

static inline void klp_arch_set_pc(unsigned long *regs, unsigned long ip)
{
	regs[0] = ip;
}
#endif

static inline unsigned long klp_stack_size(void)
{
	return 16384;
}

static inline unsigned long klp_stack_mask(void)
{
	return klp_stack_size() - 1;
}

#ifdef CONFIG_LIVEPATCH_64
static inline void klp_init_thread_info(struct thread_info *ti, unsigned long *end)
{
	/* + 1 to account for STACK_END_MAGIC */
	ti->livepatch_sp = end + 1;
}

static inline unsigned long klp_get_ftrace_location(unsigned long faddr)
{
	return faddr + 16;
}
#endif

#endif
