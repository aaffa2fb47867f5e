// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

long rust_helper_PTR_ERR(const void *ptr);
long rust_helper_PTR_ERR(const void *ptr)
{
	return (long)ptr;
}
