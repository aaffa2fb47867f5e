/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef signed char s8;
typedef short s16;
typedef int s32;
typedef long long s64;
typedef u16 __be16;
typedef u32 __be32;
typedef u16 __le16;
typedef u32 __le32;
typedef unsigned long size_t;
typedef long ssize_t;
typedef _Bool bool;
typedef unsigned int gfp_t;
typedef long long loff_t;
typedef u64 dma_addr_t;
typedef u64 sector_t;
typedef u64 phys_addr_t;
typedef u32 dev_t;
typedef unsigned short umode_t;

enum {
	false = 0,
	true = 1,
};

#define NULL ((void *)0)
#define __must_check	__attribute__((__warn_unused_result__))
#define __printf(a, b)	__attribute__((__format__(printf, a, b)))
#define __init
#define __exit
#define __user
#define __iomem
#define __rcu
#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))
#define container_of(ptr, type, member)	\
	((type *)((char *)(ptr) - __builtin_offsetof(type, member)))
#define BIT(n)		(1UL << (n))
#define min(a, b)	((a) < (b) ? (a) : (b))

#endif
