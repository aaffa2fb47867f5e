/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_THREAD_INFO_H
#define _ASM_X86_THREAD_INFO_H

#include <linux/kernel.h>

struct thread_info {
	unsigned long		flags;		/* TIF_* bits */
	u32			status;		/* owned by the thread */
};

/*
 * Bit numbers in thread_info.flags; entry code tests them, so keep the
 * masks below in step.
 */
#define TIF_SYSCALL_TRACE	0	/* a tracer looks on */
#define TIF_NOTIFY_RESUME	1	/* something to run on the way out */
#define TIF_SIGPENDING		2	/* has a signal */
#define TIF_NEED_RESCHED	3	/* should yield */
#define TIF_SINGLESTEP		4	/* step one insn */
#define TIF_SSBD		5	/* store bypass off */
#define TIF_SPEC_IB		9	/* branch barrier */
#define TIF_UPROBE		12	/* hit a probe */
#define TIF_PATCH_PENDING	13	/* livepatch transition */
#define TIF_NOCPUID		15	/* cpuid faults */
#define TIF_NOTSC		16	/* rdtsc faults */
#define TIF_MEMDIE		20	/* picked by the oom killer */
#define TIF_IO_BITMAP		22	/* has port rights */
#define TIF_NOTIFY_SIGNAL	23	/* task work wants a signal */
#define TIF_ADDR32		29	/* small address space */

#define _TIF_NOTIFY_RESUME	(1 << TIF_NOTIFY_RESUME)
#define _TIF_SIGPENDING		(1 << TIF_SIGPENDING)
#define _TIF_NEED_RESCHED	(1 << TIF_NEED_RESCHED)
#define _TIF_NOTIFY_SIGNAL	(1 << TIF_NOTIFY_SIGNAL)
#define _TIF_UPROBE		(1 << TIF_UPROBE)
#define _TIF_PATCH_PENDING	(1 << TIF_PATCH_PENDING)

static inline int test_ti_thread_flag(struct thread_info *ti, int flag)
{
	return !!(ti->flags & BIT(flag));
}

#endif
