// SPDX-License-Identifier: GPL-2.0
#include <linux/security.h>

struct ouzel_peer {
	u32 secid;
	void *rule;
};

bool ouzel_allowed(const struct ouzel_peer *p);
bool ouzel_allowed(const struct ouzel_peer *p)
{
	return p->rule &&
	       security_audit_rule_match(p->secid, 4, 1,
					 p->rule) > 0;
}
