/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EXPORT_H
#define _EXPORT_H

#define EXPORT_SYMBOL_GPL(x) extern int __export_##x
#define EXPORT_SYMBOL_NS_GPL(x, ns) extern int __export_##x
#define MODULE_IMPORT_NS(ns) extern int __import_##ns
#define MODULE_LICENSE(x) extern int __license

#endif
