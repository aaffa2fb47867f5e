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
