/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_RING_H
#define LINUX_RING_H

#include <linux/kernel.h>

extern const int ring_sizes[4];
#define ring_size(n)	ring_sizes[(n) & 3]
int ring_size_of(int n);

#endif
