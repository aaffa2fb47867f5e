/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H

#define ARRAY_SIZE(arr) (sizeof(arr) / sizeof((arr)[0]))
#define static_assert(expr, ...) _Static_assert(expr, #expr)

#endif
