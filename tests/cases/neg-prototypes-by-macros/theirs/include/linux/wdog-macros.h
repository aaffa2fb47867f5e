/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WDOG_MACROS_H
#define _LINUX_WDOG_MACROS_H

#ifdef CONFIG_WDOG_DEBUG
#define STATIC	noinline
#else
#define STATIC	static __attribute__((__noinline__))
#endif

#ifdef CONFIG_WDOG_NO_HARDWARE
#define WDOG_DEPENDENT(prototype)	static inline prototype { return 0; }
#else
#define WDOG_DEPENDENT(prototype)	prototype;
#endif

#endif
