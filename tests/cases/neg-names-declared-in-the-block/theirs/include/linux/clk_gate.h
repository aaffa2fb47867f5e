/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

enum gate_state {
	GATE_OFF,
	GATE_PAUSED,
};
int gate_up(unsigned int id);
#endif
