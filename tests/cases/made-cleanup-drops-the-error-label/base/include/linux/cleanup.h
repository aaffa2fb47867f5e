/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CLEANUP_H
#define _LINUX_CLEANUP_H
#include <linux/slab.h>
static inline void __free_kfree(void *p)
{
	kfree(*(void **)p);
}
#define __free(_name) __attribute__((cleanup(__free_##_name)))
#endif
