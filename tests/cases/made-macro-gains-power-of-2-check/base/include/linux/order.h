/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ORDER_H
#define _LINUX_ORDER_H

#include <linux/types.h>
#include <linux/build_bug.h>

#define ring_order(n) __builtin_ctz(n)

#endif
