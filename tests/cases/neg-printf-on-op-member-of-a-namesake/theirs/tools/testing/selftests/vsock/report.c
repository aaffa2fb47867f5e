// SPDX-License-Identifier: GPL-2.0-only
#include "vsock_report.h"

struct vsock_stats {
	u64 sent;
	unsigned int peers;
};

int report_peers(struct report *r, const struct vsock_stats *st)
{
	r->lines++;
	return r->ops->printf(r, "peers %u\n", st->peers);
}

int report_sent(struct report *r, const struct vsock_stats *st)
{
	const struct report_ops *ops = r->ops;

	r->lines++;
	return ops->printf(r, "sent %d\n", st->sent);
}
