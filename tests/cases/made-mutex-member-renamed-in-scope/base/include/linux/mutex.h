/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_MUTEX_H
#define __LINUX_MUTEX_H

#include <linux/cleanup.h>

struct mutex {
	int owner;
};

void mutex_lock(struct mutex *lock);
void mutex_unlock(struct mutex *lock);

DEFINE_GUARD(mutex, struct mutex *, mutex_lock(_T), mutex_unlock(_T))

void *kmalloc(size_t size, gfp_t gfp);
void kfree(const void *p);
DEFINE_FREE(kfree, void *, if (_T) kfree(_T))

struct rtnl_link;
void rtnl_lock(void);
void rtnl_put(struct rtnl_link *l);
struct rtnl_link *rtnl_get(int id);
DEFINE_FREE(rtnl_put, struct rtnl_link *, if (_T) rtnl_put(_T))

#endif
