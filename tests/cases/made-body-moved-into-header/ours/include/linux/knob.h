/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KNOB_H
#define _LINUX_KNOB_H

struct knob {
	int turn;
};

int knob_cmd(struct knob *k, int cmd, void *data, int len);

static inline int knob_set(struct knob *k, int cmd, int value)
{
	return knob_cmd(k, cmd, &value, sizeof(value));
}

#endif
