// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "io_cancel.h"

#ifdef CONFIG_PM_SLEEP
static u32 io_cancel_saved[4];

static int io_cancel_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		io_cancel_saved[i] = regs[i];
	return 0;
}
#else
#define io_cancel_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum io_cancel_event {
	io_cancel_EV_START,
	io_cancel_EV_STOP,
	io_cancel_EV_ERROR,
	io_cancel_EV_MAX
};

static unsigned long io_cancel_events[io_cancel_EV_MAX];

static inline void io_cancel_account(enum io_cancel_event ev)
{
	switch (ev) {
	case io_cancel_EV_START:
	case io_cancel_EV_STOP:
		io_cancel_events[ev]++;
		break;
	case io_cancel_EV_ERROR:
		io_cancel_events[io_cancel_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

size_t io_link_bytes(struct io_kiocb *head)
{
	const struct iovec *iov;
	unsigned int i;
	size_t sum = 0;

	for (i = 0; (iov = io_link_iov(head->link_list.next, i)); i++)
		sum += iov->iov_len;
	return sum;
}
