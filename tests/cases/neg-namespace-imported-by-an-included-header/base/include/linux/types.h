/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H
typedef unsigned int u32;
typedef unsigned long size_t;
#define NULL ((void *)0)
#define ENOMEM 12
#define EXPORT_SYMBOL_GPL(sym) extern int __export_##sym
#define EXPORT_SYMBOL_NS_GPL(sym, ns) extern int __export_##sym
#define MODULE_IMPORT_NS(ns) static const char __import_ns[] __attribute__((unused)) = ns
#define MODULE_LICENSE(x) static const char __license[] __attribute__((unused)) = x
#endif
