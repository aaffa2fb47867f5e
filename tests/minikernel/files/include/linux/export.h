/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EXPORT_H
#define _LINUX_EXPORT_H

#include <linux/compiler.h>

#ifdef CONFIG_MODULES
struct kernel_symbol {
	const void *value;
	const char *name;
};

#define __EXPORT_SYMBOL(sym, sec)					\
	static const struct kernel_symbol __ksymtab_##sym		\
	__used __section("___ksymtab" sec "+" #sym) = {			\
		.value	= (const void *)&sym,				\
		.name	= #sym,						\
	}
#else
#define __EXPORT_SYMBOL(sym, sec)	extern typeof(sym) sym
#endif

#define EXPORT_SYMBOL(sym)	__EXPORT_SYMBOL(sym, "")
#define EXPORT_SYMBOL_GPL(sym)	__EXPORT_SYMBOL(sym, "_gpl")

#endif /* _LINUX_EXPORT_H */
