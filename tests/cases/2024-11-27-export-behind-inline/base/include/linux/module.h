/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

struct module;

#define THIS_MODULE ((struct module *)0)
#define EXPORT_SYMBOL(s)		extern typeof(s) s
#define EXPORT_SYMBOL_GPL(s)		extern typeof(s) s
#define MODULE_LICENSE(s)		extern int __module_license
#define MODULE_DESCRIPTION(s)		extern int __module_description
#define module_init(f)			extern int __module_init
#define module_exit(f)			extern int __module_exit

#endif
