// SPDX-License-Identifier: GPL-2.0-only
#include <asm/mce.h>

#define MAX_NR_BANKS 32

u64 mce_rdmsr(int bank);
void panic(const char *fmt, ...);

void mce_log(struct mce *m)
{
	printk("mce: bank %d status %llx\n", m->bank, m->status);
}
EXPORT_SYMBOL_GPL(mce_log);

/*
 * The exception handler.  do_machine_check() is also what a hypervisor calls
 * when the event arrives while a guest runs.
 */
void do_machine_check(struct pt_regs *regs)
{
	struct mce m = {};
	int i;

	for (i = 0; i < MAX_NR_BANKS; i++) {
		m.bank = i;
		m.status = mce_rdmsr(i);
		if (m.status)
			mce_log(&m);
	}
	if (m.status && !(regs->cs & 3))
		panic("machine check at %lx", regs->ip);
}
EXPORT_SYMBOL_GPL(do_machine_check);

static void (*machine_check_vector)(struct pt_regs *) = do_machine_check;

void do_mce(struct pt_regs *regs, long error_code)
{
	machine_check_vector(regs);
}
