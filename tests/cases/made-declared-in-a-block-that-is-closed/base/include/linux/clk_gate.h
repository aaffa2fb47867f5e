/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

typedef unsigned int gate_id_t;
int gate_up(gate_id_t id);
#endif
