/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef EXPORT2_H
#define EXPORT2_H
#define EXPORT_SYMBOL_GPL(sym) static const char __ksymtab_##sym[] __attribute__((__used__)) = #sym
#endif
