// SPDX-License-Identifier: GPL-2.0-only
#include <linux/cleanup.h>

struct foo_ref {
	int count;
};

static void foo_put(struct foo_ref *r)
{
	r->count--;
}
DEFINE_FREE(foo_put, struct foo_ref *, if (_T) foo_put(_T))
DEFINE_FREE(rtnl_put, struct foo_ref *, if (_T) _T->count = 0)

int foo_link_up(struct foo_ref *r)
{
	struct foo_ref *a __free(foo_put) = r;
	struct foo_ref *b __free(rtnl_put) = r;

	return a->count + b->count;
}
