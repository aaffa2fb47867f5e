/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_COMPILER_H
#define __LINUX_COMPILER_H

#define barrier() __asm__ __volatile__("" : : : "memory")

#ifdef __clang__
#define uninitialized_var(x) x = *(&(x))
#else
/*
 * Keeps the compiler from warning about a variable that is set on all the
 * paths that read it.
 */
#define uninitialized_var(x) x = x
#endif

#define __always_inline inline __attribute__((__always_inline__))
#define READ_ONCE(x) (*(const volatile typeof(x) *)&(x))

#endif
