// SPDX-License-Identifier: GPL-2.0
#include <linux/eventfd.h>

struct aio_kiocb {
	struct eventfd_ctx *ki_eventfd;
	bool async;
};

void aio_poll_wake(struct aio_kiocb *iocb)
{
	if (iocb->ki_eventfd && eventfd_signal_count())
		iocb->async = true;
	else
		eventfd_signal(iocb->ki_eventfd, 1);
}
