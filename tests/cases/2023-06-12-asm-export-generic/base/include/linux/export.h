/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_EXPORT_H
#define _LINUX_EXPORT_H

#ifdef __ASSEMBLY__
#define EXPORT_SYMBOL(sym)				\
	.section ".export_symbol","a";			\
	.asciz "" #sym;					\
	.previous
#else
#define EXPORT_SYMBOL(sym)	extern typeof(sym) sym
#endif

#endif
