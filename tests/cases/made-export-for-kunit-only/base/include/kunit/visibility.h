/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef KUNIT_VISIBILITY_H
#define KUNIT_VISIBILITY_H
#define EXPORT_SYMBOL_GPL(sym) extern __typeof__(sym) sym
#define EXPORT_SYMBOL_IF_KUNIT(sym) extern __typeof__(sym) sym
#define MODULE_LICENSE(x) extern int __license
#endif
