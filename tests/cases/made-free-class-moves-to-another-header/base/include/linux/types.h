/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

#include <linux/compiler.h>

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef u32 __le32;
typedef u64 __le64;

typedef _Bool bool;
#define false 0

typedef unsigned long size_t;
typedef long ssize_t;
typedef unsigned int gfp_t;

struct callback_head {
	struct callback_head *next;
	void (*func)(struct callback_head *head);
};
#define rcu_head callback_head

#endif /* _LINUX_TYPES_H */
