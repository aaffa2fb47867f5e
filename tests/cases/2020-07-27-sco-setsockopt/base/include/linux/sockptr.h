/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_SOCKPTR_H
#define _LINUX_SOCKPTR_H

#include <linux/types.h>

typedef struct {
	union {
		void *kernel;
		void __user *user;
	};
	bool is_kernel : 1;
} sockptr_t;

int copy_from_sockptr(void *dst, sockptr_t src, size_t size);
int copy_from_user(void *to, const void __user *from, size_t n);

#endif
