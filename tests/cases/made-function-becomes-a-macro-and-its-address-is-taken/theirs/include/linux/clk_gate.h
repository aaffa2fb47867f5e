/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

struct gate_ops {
	void *(*alloc)(size_t n);
};
void *gate_alloc_noprof(size_t n);
#define gate_alloc(...)	({ void *__p = gate_alloc_noprof(__VA_ARGS__); __p; })
#endif
