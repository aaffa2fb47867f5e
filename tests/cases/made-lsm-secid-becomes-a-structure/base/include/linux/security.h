/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_SECURITY_H
#define __LINUX_SECURITY_H
#include <linux/types.h>

#ifdef CONFIG_AUDIT
int security_audit_rule_match(u32 secid, u32 field, u32 op, void *lsmrule);
#else
static inline int security_audit_rule_match(u32 secid, u32 field,
					    u32 op, void *lsmrule)
{
	return 0;
}
#endif
#endif
