/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MINMAX_H
#define _MINMAX_H

#include <linux/types.h>

#define __is_signed(x) (((__typeof__(x))-1) < (__typeof__(x))1)
#define min(x, y) ({ \
	static_assert(__is_signed(x) == __is_signed(y), "min() signedness error"); \
	(x) < (y) ? (x) : (y); \
})

#endif
