// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/security.h>

int audit_filter_rule(struct lsm_prop *prop, void *rule);
int audit_filter_rule(struct lsm_prop *prop, void *rule)
{
	return security_audit_rule_match(prop, 1, 2, rule);
}
