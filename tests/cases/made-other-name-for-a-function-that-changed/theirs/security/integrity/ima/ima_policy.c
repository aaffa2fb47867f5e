// SPDX-License-Identifier: GPL-2.0-only
#include "ima.h"

static bool ima_match_rules(struct ima_rule_entry *rule, const struct cred *cred)
{
	struct lsm_prop prop;
	int i;

	security_cred_getlsmprop(cred, &prop);
	for (i = 0; i < 4; i++) {
		if (!rule->lsm[i].rule)
			continue;
		if (ima_filter_rule_match(prop.secid, rule->lsm[i].type, 1,
					  rule->lsm[i].rule) <= 0)
			return false;
	}
	return true;
}

bool ima_matches(struct ima_rule_entry *rule, const struct cred *cred)
{
	return rule->flags && ima_match_rules(rule, cred);
}

int ima_lsm_update(struct ima_rule_entry *entry, int i)
{
	if (!entry->lsm[i].args_p)
		return -EINVAL;
	entry->flags |= 1U << i;
	return 0;
}
