// SPDX-License-Identifier: GPL-2.0
#include <linux/knob.h>

int knob_cmd(struct knob *k, int cmd, void *data, int len)
{
	k->turn = cmd + len;
	return data ? 0 : -22;
}

int knob_set(struct knob *k, int cmd, int value)
{
	return knob_cmd(k, cmd, &value, sizeof(value));
}
