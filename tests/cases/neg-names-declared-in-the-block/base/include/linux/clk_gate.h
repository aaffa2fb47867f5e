/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

typedef unsigned int gate_id_t;
enum gate_state {
	GATE_OFF,
	GATE_STOP,
};
int gate_boot(int cpu);
int gate_up(gate_id_t id);
#endif
