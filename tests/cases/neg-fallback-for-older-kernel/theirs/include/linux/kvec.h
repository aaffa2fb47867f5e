/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KVEC_H
#define _LINUX_KVEC_H

#include <linux/types.h>

#define KERNEL_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + (c))
#define LINUX_VERSION_CODE KERNEL_VERSION(5, 4, 0)

struct kvec {
	void *base;
	size_t len;
};

int kvec_alloc(struct kvec *v, size_t len);
int kvec_alloc_many(struct kvec *v, unsigned int n, size_t len);

#define KVECL_FLAG_ENABLED BIT(0)
#define KVECL_FLAG_DIRTY BIT(1)
#define KVECL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct kvecl_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool kvecl_window_empty(const struct kvecl_window *w)
{
	return !w->len;
}

#endif
