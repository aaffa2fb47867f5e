/* SPDX-License-Identifier: GPL-2.0 */
#ifndef LINUX_CLK_GATE_H
#define LINUX_CLK_GATE_H

#include <linux/kernel.h>

enum gate_id {
	GATE_XTAL,
	GATE_FIRST_PLL = 4,
	GATE_LAST_PLL = 7,
	GATE_USB,
};
#endif
