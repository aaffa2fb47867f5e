/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#include <linux/kernel.h>

#define EXPORT_SYMBOL(sym) extern __typeof__(sym) sym
#define EXPORT_SYMBOL_GPL(sym) extern __typeof__(sym) sym
#define MODULE_LICENSE(x) extern int __mod_license
#define MODULE_DESCRIPTION(x) extern int __mod_description
#define module_init(fn) int init_module(void) { return fn(); } extern int __mod_init
#define module_exit(fn) void cleanup_module(void) { fn(); } extern int __mod_exit

#endif /* _LINUX_MODULE_H */
