/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SLAB_H
#define	_LINUX_SLAB_H

#include <linux/kernel.h>

#define GFP_KERNEL	0x400u
#define __GFP_ZERO	0x100u

/*
 * What everybody may call
 */
void *krealloc(const void *objp, size_t new_size, gfp_t flags);
void *kmalloc(size_t size, gfp_t flags);
void kfree(const void *objp);
void kfree_sensitive(const void *objp);
size_t __ksize(const void *objp);
size_t ksize(const void *objp);

static inline void *kzalloc(size_t size, gfp_t flags)
{
	return kmalloc(size, flags | __GFP_ZERO);
}

#endif	/* _LINUX_SLAB_H */
