/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EXPORT_H
#define _LINUX_EXPORT_H
#define EXPORT_SYMBOL_GPL(s) extern int __export_##s
#define MODULE_LICENSE(s) extern int __module_license
#endif
