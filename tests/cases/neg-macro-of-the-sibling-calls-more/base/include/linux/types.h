/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

#define NULL ((void *)0)
#define __iomem

typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long long u64;
typedef unsigned int gfp_t;
typedef unsigned long size_t;
typedef _Bool bool;
typedef unsigned long long dma_addr_t;

#define GFP_KERNEL ((gfp_t)0xcc0)
#define ENOMEM 12
#define ENODEV 19
#define EINVAL 22

#endif /* _LINUX_TYPES_H */
