/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef u16 __be16;
typedef u32 __be32;
typedef unsigned long size_t;
typedef unsigned int gfp_t;
typedef unsigned short umode_t;
typedef long long loff_t;
typedef _Bool bool;

#define true 1
#define false 0
#define NULL ((void *)0)
#define EINVAL 22
#define ENOMEM 12
#define EBUSY 16
#define offsetof(t, m) __builtin_offsetof(t, m)
#define container_of(p, t, m) ((t *)((char *)(p) - offsetof(t, m)))
#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define EXPORT_SYMBOL_GPL(s) extern int __ksymtab_##s
#define READ_ONCE(x) (*(const volatile __typeof__(x) *)&(x))
#define static_assert(expr, ...) _Static_assert(expr, #expr)

struct list_head {
	struct list_head *next, *prev;
};

#endif
