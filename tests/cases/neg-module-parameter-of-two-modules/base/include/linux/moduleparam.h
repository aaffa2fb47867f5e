/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MODULE_PARAMS_H
#define _LINUX_MODULE_PARAMS_H

#include <linux/types.h>

struct kernel_param {
	const char	*name;
	u16		perm;
	void		*arg;
};

#define __module_param_call(name, arg, perm)				\
	static const struct kernel_param __param_##name			\
	__attribute__((__used__, __section__("__param"))) =		\
	{ #name, perm, arg }

#define module_param(name, type, perm)					\
	module_param_named(name, name, type, perm)

#define module_param_named(name, value, type, perm)			\
	__module_param_call(name, &value, perm)

#define MODULE_PARM_DESC(_parm, desc)	struct kernel_param

#endif
