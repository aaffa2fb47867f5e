// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/kernel.h>
#include <net/netlink.h>

#define IFNAMSIZ 16

const char *tcf_action_kind(const struct nlattr *kind, char name[IFNAMSIZ])
{
	if (!kind)
		return "police";
	if (nla_strscpy(name, kind, IFNAMSIZ) >= IFNAMSIZ)
		return NULL;
	return name;
}
