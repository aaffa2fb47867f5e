// SPDX-License-Identifier: GPL-2.0
#include <linux/req.h>

static_assert(sizeof(((struct req *)0)->sg) + offsetof(struct req, sg) == sizeof(struct req));

int req_kind(const struct req *r)
{
	return r->kind;
}
