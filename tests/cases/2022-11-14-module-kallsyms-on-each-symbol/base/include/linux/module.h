/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#include <linux/kernel.h>

struct module {
	char name[56];
	unsigned int num_symtab;
	struct module *next;
};

#if defined(CONFIG_MODULES) && defined(CONFIG_KALLSYMS)
int module_kallsyms_on_each_symbol(int (*fn)(void *, const char *,
					     struct module *, unsigned long),
				   void *data);
#else
static inline int module_kallsyms_on_each_symbol(int (*fn)(void *, const char *,
						 struct module *, unsigned long),
						 void *data)
{
	return -EOPNOTSUPP;
}
#endif

#endif /* _LINUX_MODULE_H */
