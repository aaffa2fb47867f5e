/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_RING_H
#define LINUX_RING_H

#include <linux/kernel.h>

int ring_add(int n);
int ring_sub(int n);
int ring_mul(int n);

#endif
