// SPDX-License-Identifier: GPL-2.0-only
#include <asm/livepatch.h>

struct thread_info init_thread;

int copy_thread(unsigned long *end);

int copy_thread(unsigned long *end)
{
	init_thread.flags = 0;
#ifdef CONFIG_LIVEPATCH_64
	klp_init_thread_info(&init_thread, end);
#endif
	return end ? 0 : -22;
}
