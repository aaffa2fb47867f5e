// SPDX-License-Identifier: GPL-2.0-only
#include <linux/ns_common.h>

struct zone_stats {
	refcount_t count;
	u64 seen;
};

struct zone_namespace {
	struct ns_common common;
	struct zone_stats ns;
};

int zonens_get(struct zone_namespace *ns);
int zonens_get(struct zone_namespace *ns)
{
	refcount_inc(&ns->ns.count);
	if (refcount_dec_and_test(&ns->ns.count))
		return -EBUSY;
	return ns->common.inum;
}
