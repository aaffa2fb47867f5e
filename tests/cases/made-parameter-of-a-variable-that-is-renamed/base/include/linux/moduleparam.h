/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MODULEPARAM_H
#define _MODULEPARAM_H

#include <linux/types.h>

struct kernel_param {
	const char *name;
	void *arg;
};

#define module_param(name, type, perm) \
	static const struct kernel_param __param_##name = { #name, &name }
#define MODULE_PARM_DESC(_parm, desc) \
	static const char __desc_##_parm[] = desc

#endif
