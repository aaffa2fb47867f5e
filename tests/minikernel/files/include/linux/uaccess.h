/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_UACCESS_H
#define _LINUX_UACCESS_H

#include <linux/compiler.h>
#include <linux/types.h>

unsigned long __must_check copy_from_user(void *to, const void __user *from,
					  unsigned long n);
unsigned long __must_check copy_to_user(void __user *to, const void *from,
					unsigned long n);

#define u64_to_user_ptr(x)	((void __user *)(uintptr_t)(x))

#endif /* _LINUX_UACCESS_H */
