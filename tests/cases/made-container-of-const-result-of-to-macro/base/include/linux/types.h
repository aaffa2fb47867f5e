/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H
#define NULL ((void *)0)
#define __force
#define __must_check __attribute__((__warn_unused_result__))
#define __always_inline inline __attribute__((__always_inline__))
typedef _Bool bool;
enum { false = 0, true = 1 };
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef int s32;
typedef long long s64;
typedef unsigned int __u32;
typedef unsigned long long __u64;
typedef unsigned long size_t;
typedef long ssize_t;
typedef long long loff_t;
typedef u64 sector_t;
typedef u64 dma_addr_t;
typedef u64 phys_addr_t;
typedef unsigned int gfp_t;
typedef unsigned short umode_t;
typedef unsigned long pgoff_t;
#define GFP_KERNEL 0xcc0u
#define ENOMEM 12
#define EINVAL 22
#define ENODEV 19
#define EBUSY 16
#define EIO 5
#define EOPNOTSUPP 95
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define BIT(n) (1UL << (n))
#define offsetof(t, m) __builtin_offsetof(t, m)
#define container_of(p, t, m) ((t *)((char *)(p) - offsetof(t, m)))
struct list_head {
	struct list_head *next, *prev;
};
#endif
