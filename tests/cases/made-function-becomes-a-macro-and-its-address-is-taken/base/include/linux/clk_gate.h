/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

struct gate_ops {
	void *(*alloc)(size_t n);
};
void *gate_alloc(size_t n);
#endif
