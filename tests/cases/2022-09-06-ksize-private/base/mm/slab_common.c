// SPDX-License-Identifier: GPL-2.0
#include <linux/slab.h>
#include "slab.h"

/**
 * __ksize -- room in an object, without telling kasan
 * @object: from kmalloc()
 */
size_t __ksize(const void *object)
{
	struct slab *slab = virt_to_slab(object);

	return slab ? slab->object_size : 0;
}

size_t ksize(const void *objp)
{
	return objp ? __ksize(objp) : 0;
}
EXPORT_SYMBOL(ksize);
