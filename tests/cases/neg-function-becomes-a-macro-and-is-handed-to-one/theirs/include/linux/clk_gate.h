/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

int __gate_enable(unsigned int id, bool wait);
#define gate_enable(id)	__gate_enable(id, true)
#endif
