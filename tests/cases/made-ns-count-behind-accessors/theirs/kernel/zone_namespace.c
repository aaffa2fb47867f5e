// SPDX-License-Identifier: GPL-2.0-only
#include <linux/ns_common.h>

struct zone_namespace {
	struct zone_namespace *parent;
	struct ns_common ns;
	u64 count;
};

static struct zone_namespace *to_zone_ns(struct ns_common *ns)
{
	return container_of(ns, struct zone_namespace, ns);
}

struct ns_common *zonens_get(struct ns_common *ns);
struct ns_common *zonens_get(struct ns_common *ns)
{
	struct zone_namespace *zone_ns = to_zone_ns(ns);

	zone_ns->count++;
	refcount_inc(&zone_ns->ns.count);
	return ns;
}
