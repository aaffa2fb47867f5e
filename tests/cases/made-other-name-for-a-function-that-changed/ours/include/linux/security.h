/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __LINUX_SECURITY_H
#define __LINUX_SECURITY_H

#include <linux/types.h>

struct lsm_prop {
	u32	secid;
	u32	apparmor;
};

struct cred;

#ifdef CONFIG_SECURITY
int security_audit_rule_match(struct lsm_prop *prop, u32 field, u32 op,
			      void *lsmrule);
void security_cred_getlsmprop(const struct cred *c, struct lsm_prop *prop);
#else
static inline int security_audit_rule_match(struct lsm_prop *prop, u32 field,
					    u32 op, void *lsmrule)
{
	return 0;
}

static inline void security_cred_getlsmprop(const struct cred *c,
					    struct lsm_prop *prop)
{
	prop->secid = 0;
}
#endif

#endif
