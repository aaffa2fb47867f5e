// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/security.h>

int audit_filter(const struct cred *cred, u32 type, u32 op, void *rule)
{
	struct lsm_prop prop;

	security_cred_getlsmprop(cred, &prop);
	return security_audit_rule_match(prop.secid, type, op, rule);
}
