// SPDX-License-Identifier: GPL-2.0
#include <linux/knob.h>

int knob_first(void);

int knob_first(void)
{
	return knob_master.turn;
}
