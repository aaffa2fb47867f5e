/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

#define GATE_NR_BITS	5
int gate_prepare(unsigned int id);
#endif
