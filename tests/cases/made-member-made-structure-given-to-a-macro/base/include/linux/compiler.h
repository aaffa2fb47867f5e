/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_COMPILER_H
#define _LINUX_COMPILER_H

#define __iomem
#define __init
#define __exit
#define __maybe_unused		__attribute__((__unused__))
#define __printf(a, b)		__attribute__((__format__(__printf__, a, b)))

#define __PASTE_(a, b) a##b
#define __PASTE(a, b) __PASTE_(a, b)
#define __UNIQUE_ID(prefix) __PASTE(__PASTE(__UNIQUE_ID_, prefix), __COUNTER__)
#define offsetof(T, m) __builtin_offsetof(T, m)

#endif
