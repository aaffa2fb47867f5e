// SPDX-License-Identifier: GPL-2.0
#include <linux/knob.h>

int knob_set(struct knob *k, int cmd, int value)
{
	k->turn = value;
	return cmd;
}
