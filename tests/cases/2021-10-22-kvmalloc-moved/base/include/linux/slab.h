/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_SLAB_H
#define __LINUX_SLAB_H

#include <linux/types.h>

void *kmalloc(size_t size, gfp_t flags);
void kfree(const void *objp);

#endif /* __LINUX_SLAB_H */
