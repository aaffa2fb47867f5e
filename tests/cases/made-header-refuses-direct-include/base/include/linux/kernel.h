/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H

#include <linux/types.h>

#define ENOENT	2
#define EIO	5
#define ENOMEM	12
#define EBUSY	16
#define ENODEV	19
#define EINVAL	22
#define ENOSPC	28
#define EOPNOTSUPP	95
#define ETIMEDOUT	110

#define GFP_KERNEL	0xcc0u

#define offsetof(t, m)	__builtin_offsetof(t, m)
#define ARRAY_SIZE(a)	(sizeof(a) / sizeof((a)[0]))
#define container_of(p, t, m) ((t *)((char *)(p) - offsetof(t, m)))
#define likely(x)	__builtin_expect(!!(x), 1)
#define unlikely(x)	__builtin_expect(!!(x), 0)

extern int printk(const char *fmt, ...);
#define pr_err(fmt, ...)	printk("3" fmt, ##__VA_ARGS__)
#define pr_info(fmt, ...)	printk("6" fmt, ##__VA_ARGS__)

void *kzalloc(size_t size, gfp_t flags);
void kfree(const void *p);
void *memset(void *s, int c, size_t n);
void *memcpy(void *d, const void *s, size_t n);
int strcmp(const char *a, const char *b);

#endif /* _LINUX_KERNEL_H */
