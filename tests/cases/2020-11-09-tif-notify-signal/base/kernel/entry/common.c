// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/thread_info.h>

void schedule(void);
void arch_do_signal(struct thread_info *ti);

unsigned long exit_to_user_mode_loop(struct thread_info *ti)
{
	unsigned long ti_work = ti->flags;

	if (ti_work & _TIF_NEED_RESCHED)
		schedule();

	if (ti_work & _TIF_SIGPENDING)
		arch_do_signal(ti);

	return ti->flags;
}
