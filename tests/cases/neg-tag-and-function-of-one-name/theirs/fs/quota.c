// SPDX-License-Identifier: GPL-2.0
#include <linux/quota.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long quo_debug_hits, quo_debug_misses;

static void quo_debug_account(bool hit)
{
	if (hit)
		quo_debug_hits++;
	else
		quo_debug_misses++;
}
#else
static inline void quo_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

int quota_sync(int id, bool force)
{
	quo_debug_account(force);
	return id;
}
EXPORT_SYMBOL(quota_sync);

const char *quota_kind(int id)
{
	int kind = id & 1 ? QUOTA_GROUP : QUOTA_USER;

	return kind == QUOTA_USER ? "user" : "group";
}
EXPORT_SYMBOL(quota_kind);

int quota_run(const struct quota_request *req)
{
	return quota_sync(req->id, req->force);
}
EXPORT_SYMBOL(quota_run);
