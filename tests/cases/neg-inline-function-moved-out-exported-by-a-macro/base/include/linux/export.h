/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_EXPORT_H
#define _LINUX_EXPORT_H
#define EXPORT_SYMBOL_NS_GPL(sym, ns) extern __typeof__(sym) sym
#define EXPORT_SYMBOL_GPL_FOR_MODULES(sym, mods) extern __typeof__(sym) sym
#ifndef EXPORT_SYMBOL_GPL
#define EXPORT_SYMBOL_GPL(sym) extern __typeof__(sym) sym
#endif
#define MODULE_IMPORT_NS(ns) extern int __import_ns
#define MODULE_LICENSE(x) extern int __license
#endif
