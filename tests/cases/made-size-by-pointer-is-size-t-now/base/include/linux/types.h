/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TYPES_H
#define _TYPES_H

#define __BITS_PER_LONG 64
#if __BITS_PER_LONG != 64
typedef unsigned int __kernel_size_t;
#else
typedef unsigned long __kernel_size_t;
#endif
typedef __kernel_size_t size_t;

#endif
