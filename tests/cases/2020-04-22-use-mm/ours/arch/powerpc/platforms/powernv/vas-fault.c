// SPDX-License-Identifier: GPL-2.0+
#define pr_fmt(fmt) "vas: " fmt

#include <linux/kernel.h>
#include <linux/mmu_context.h>

struct vas_user_win_ref {
	int pid;
	struct mm_struct *mm;
};

struct vas_window {
	int winid;
	struct vas_user_win_ref task_ref;
	u32 fault_crbs;
};

struct coprocessor_request_block {
	u64 csb_addr;
	u32 pswid;
};

/* Faults are counted before anything is told to the user of the window. */
static bool valid_window(const struct vas_window *window)
{
	return window && window->task_ref.pid;
}

int vas_fault_count(struct vas_window *window)
{
	if (!valid_window(window))
		return -EINVAL;
	return ++window->fault_crbs;
}

int copy_to_user(void __user *to, const void *from, size_t n);

/*
 * Write the status block where the task waits for it.
 */
static void update_csb(struct vas_window *window,
		       struct coprocessor_request_block *crb)
{
	u32 csb[4] = { [0] = 1, [3] = crb->pswid };
	void __user *csb_addr = (void *)(unsigned long)crb->csb_addr;

	if (!window->task_ref.mm)
		return;

	use_mm(window->task_ref.mm);
	if (copy_to_user(csb_addr, csb, sizeof(csb)))
		printk("CSB %p of window %d not written\n", csb_addr,
		       window->winid);
	unuse_mm(window->task_ref.mm);
}

int vas_process_crb(struct vas_window *window,
		    struct coprocessor_request_block *crb)
{
	int n = vas_fault_count(window);

	if (n > 0)
		update_csb(window, crb);
	return n;
}
