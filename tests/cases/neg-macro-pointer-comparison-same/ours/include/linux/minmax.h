/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MINMAX_H
#define _LINUX_MINMAX_H

#include <linux/types.h>
#include <linux/build_bug.h>

#define lesser(a, b) ({							\
	typeof(a) _a = (a);						\
	typeof(b) _b = (b);						\
	(void)(&_a == &_b);						\
	_a < _b ? _a : _b;						\
})

#endif
