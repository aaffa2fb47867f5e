/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_MUTEX_H
#define __LINUX_MUTEX_H

#include <linux/lockdep.h>

struct mutex {
	long owner;
#ifdef CONFIG_LOCKDEP
	struct lockdep_map dep_map;
#endif
};

void mutex_lock(struct mutex *lock);
void mutex_unlock(struct mutex *lock);

#endif
