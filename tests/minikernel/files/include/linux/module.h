/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#include <linux/export.h>
#include <linux/init.h>

struct module;

#ifdef CONFIG_MODULES
extern struct module __this_module;
#define THIS_MODULE	(&__this_module)
#else
#define THIS_MODULE	((struct module *)0)
#endif

#define module_init(fn)	device_initcall(fn)
#define module_exit(fn)					\
	static exitcall_t __exitcall_##fn		\
	__used __section(".exitcall.exit") = fn

#define __MODULE_INFO(tag, line, text)				\
	static const char __modinfo_##tag##_##line[]		\
	__used __section(".modinfo") = #tag "=" text
#define __MODULE_INFO_AT(tag, line, text)	__MODULE_INFO(tag, line, text)

#define MODULE_AUTHOR(text)	__MODULE_INFO_AT(author, __LINE__, text)
#define MODULE_DESCRIPTION(text) __MODULE_INFO_AT(description, __LINE__, text)
#define MODULE_LICENSE(text)	__MODULE_INFO_AT(license, __LINE__, text)

#define __param_type_uint	unsigned int
#define __param_type_ulong	unsigned long
#define __param_type_bool	bool
#define module_param(name, type, perm)				\
	static __param_type_##type *__param_##name __used = &name
#define MODULE_PARM_DESC(name, text)	__MODULE_INFO_AT(parm, __LINE__, text)

#endif /* _LINUX_MODULE_H */
