/* SPDX-License-Identifier: GPL-2.0 */
#ifndef MM_SLAB_H
#define MM_SLAB_H
/*
 * For mm/ only
 */
#include <linux/kernel.h>

struct slab {
	unsigned int object_size;
	unsigned int objects;
};

struct slab *virt_to_slab(const void *addr);

static inline unsigned int slab_bytes(const struct slab *slab)
{
	return slab->object_size * slab->objects;
}

#endif /* MM_SLAB_H */
