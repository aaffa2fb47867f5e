/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#include <linux/kernel.h>

struct module;
#define THIS_MODULE ((struct module *)0)
#define MODULE_LICENSE(x) extern int __mod_license
#define MODULE_DESCRIPTION(x) extern int __mod_description
#define MODULE_AUTHOR(x) extern int __mod_author
#define MODULE_DEVICE_TABLE(t, n) extern int __mod_table
#define EXPORT_SYMBOL(s) extern __typeof__(s) s
#define EXPORT_SYMBOL_GPL(s) extern __typeof__(s) s
#define module_init(f) int init_module(void) { return f(); }
#define module_exit(f) void cleanup_module(void) { f(); }

#endif /* _LINUX_MODULE_H */
