// SPDX-License-Identifier: GPL-2.0-only
#include <linux/utsname.h>

void put_uts(struct uts_namespace *ns);
void put_uts(struct uts_namespace *ns)
{
	if (ns_ref_put(ns))
		ns->name[0] = 0;
}
