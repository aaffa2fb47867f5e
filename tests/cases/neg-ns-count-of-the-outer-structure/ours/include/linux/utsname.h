/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_UTSNAME_H
#define _LINUX_UTSNAME_H
#include <linux/ns_common.h>

struct uts_namespace {
	char name[65];
	struct ns_common ns;
};

static inline void get_uts_ns(struct uts_namespace *ns)
{
	ns_ref_inc(ns);
}
#endif
