/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EXPORT_H
#define _LINUX_EXPORT_H

#define __EXPORT_SYMBOL(sym, sec) \
	extern const char *const __ksym_##sym; \
	const char *const __ksym_##sym = #sym sec

#define EXPORT_SYMBOL(sym) __EXPORT_SYMBOL(sym, "")
#define EXPORT_SYMBOL_GPL(sym) __EXPORT_SYMBOL(sym, "_gpl")

#define MODULE_LICENSE(l) \
	static const char __mod_license[] __maybe_unused = l
#define MODULE_DESCRIPTION(d) \
	static const char __mod_description[] __maybe_unused = d

struct module;
#define THIS_MODULE ((struct module *)0)

#endif /* _LINUX_EXPORT_H */
