// SPDX-License-Identifier: GPL-2.0-only
#include <linux/export.h>
#include <linux/kernel.h>

static int exiting;

void __noreturn do_exit(long code)
{
	exiting = (int)code;
	for (;;)
		;
}
EXPORT_SYMBOL_GPL(do_exit);

void __noreturn kthread_exit(long result)
{
	do_exit(result);
}
EXPORT_SYMBOL(kthread_exit);

void complete_and_exit(void *comp, long code)
{
	if (comp)
		exiting = 0;
	do_exit(code);
}
EXPORT_SYMBOL(complete_and_exit);
