/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PAGE_ORDER_H
#define _LINUX_PAGE_ORDER_H

#include <linux/types.h>

#define PAGE_SHIFT	12

/* the order of an allocation of @size bytes; needs <linux/log2.h> */
#define size_to_order(size)	\
	(order_base_2(((size) + (1u << PAGE_SHIFT) - 1) >> PAGE_SHIFT))

#endif /* _LINUX_PAGE_ORDER_H */
