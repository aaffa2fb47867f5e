/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#define __stringify_1(x)	#x
#define __stringify(x)		__stringify_1(x)
#define __PASTE_1(a, b)		a##b
#define __PASTE(a, b)		__PASTE_1(a, b)

#define MODULE_INFO(tag, info)						\
	static const char __PASTE(__modinfo_##tag, __LINE__)[]		\
		__attribute__((__used__)) = #tag "=" info

#define MODULE_LICENSE(x)	MODULE_INFO(license, x)
#define MODULE_DESCRIPTION(x)	MODULE_INFO(description, x)
#define MODULE_IMPORT_NS(ns)	MODULE_INFO(import_ns, ns)

#define __EXPORT(sym, ns)						\
	static const struct { const void *addr; const char *nsp; }	\
	__ksymtab_##sym __attribute__((__used__)) = { (const void *)&sym, ns }

#ifdef DEFAULT_SYMBOL_NAMESPACE
#define __EXPORT_NS			DEFAULT_SYMBOL_NAMESPACE
#else
#define __EXPORT_NS			""
#endif

#define EXPORT_SYMBOL(sym)		__EXPORT(sym, __EXPORT_NS)
#define EXPORT_SYMBOL_GPL(sym)		__EXPORT(sym, __EXPORT_NS)
#define EXPORT_SYMBOL_NS_GPL(sym, ns)	__EXPORT(sym, ns)

#endif /* _LINUX_MODULE_H */
