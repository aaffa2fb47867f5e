// SPDX-License-Identifier: GPL-2.0
#include <linux/req.h>

int req_kind(const struct req *r)
{
	return r->kind;
}
