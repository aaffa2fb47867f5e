/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef signed int s32;
typedef signed long long s64;
typedef unsigned long size_t;
typedef long ssize_t;
typedef long long loff_t;
typedef unsigned int gfp_t;
typedef u64 dma_addr_t;
typedef _Bool bool;

#define true	1
#define false	0
#define NULL	((void *)0)

#define GFP_KERNEL	((gfp_t)0xcc0)
#define __must_check	__attribute__((__warn_unused_result__))

#define EINVAL	22
#define ENOMEM	12
#define ENODEV	19
#define EOPNOTSUPP	95

#endif /* _LINUX_TYPES_H */
