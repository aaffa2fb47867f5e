// SPDX-License-Identifier: GPL-2.0
#include <linux/rwsem.h>

int super_get(struct rw_semaphore *sem)
{
	scoped_guard(rwsem_read, sem)
		return sem->count;

	return 0;
}
