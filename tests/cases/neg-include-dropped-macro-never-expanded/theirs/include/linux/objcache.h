/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SLABLIKE_H
#define _LINUX_SLABLIKE_H

#include <linux/types.h>

struct objcache;

struct objcache *objcache_create(const char *name, size_t size, gfp_t flags);
void *objcache_alloc(struct objcache *c, gfp_t flags);
void objcache_free(struct objcache *c, void *obj);
unsigned int objcache_shift(unsigned int size);

#endif /* _LINUX_SLABLIKE_H */
