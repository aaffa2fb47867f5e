/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H

#define min(x, y)		((x) < (y) ? (x) : (y))

#endif
