// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <asm/thread_info.h>

int get_signal(struct thread_info *ti);

void arch_do_signal(struct thread_info *ti)
{
	if (test_ti_thread_flag(ti, TIF_SIGPENDING) ||
	    test_ti_thread_flag(ti, TIF_NOTIFY_SIGNAL))
		get_signal(ti);
}
