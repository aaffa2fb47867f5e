/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EXP_H
#define _EXP_H

#define EXPORT_SYMBOL_GPL(x) extern int __export_##x
#define EXPORT_SYMBOL_NS_GPL(x, ns) extern int __export_##x
#define __ID(n) __ID2(n, __COUNTER__)
#define __ID2(n, c) __ID3(n, c)
#define __ID3(n, c) n##c
#define MODULE_IMPORT_NS(ns) static const char __ID(__modinfo_)[] __attribute__((__used__)) = #ns

#endif
