/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H

typedef unsigned int u32;
typedef unsigned long size_t;

#define NULL ((void *)0)
/* nothing for compilers that do not know it */
#define __counted_by(member)
#define struct_size(p, member, n) (sizeof(*(p)) + sizeof(*(p)->member) * (n))

void *kzalloc(size_t size);

#endif
