/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EXPORT_H
#define _EXPORT_H

#include <linux/types.h>

#define EXPORT_SYMBOL_FOR_MODULES(sym, mods) \
	extern int __ksymtab_mods_##sym

#endif
