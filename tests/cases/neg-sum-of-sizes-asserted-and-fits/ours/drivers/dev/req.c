// SPDX-License-Identifier: GPL-2.0
#include <linux/req.h>

static_assert(sizeof(struct req) + REQ_HEAD <= 2 * REQ_MAX && sizeof(u64) == 8);

int req_kind(const struct req *r)
{
	return r->kind;
}
