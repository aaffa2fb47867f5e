/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EXPORT_H
#define _LINUX_EXPORT_H

#define __EXPORT(sym, tag) extern __typeof__(sym) sym
#define EXPORT_SYMBOL_GPL(sym)		__EXPORT(sym, "GPL")

#endif
