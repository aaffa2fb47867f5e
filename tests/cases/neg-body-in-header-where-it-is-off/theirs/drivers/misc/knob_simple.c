// SPDX-License-Identifier: GPL-2.0
#include <linux/knob.h>

#ifdef CONFIG_KNOB
int knob_set(struct knob *k, int cmd, int value)
{
	k->turn = value;
	return cmd;
}
#endif
