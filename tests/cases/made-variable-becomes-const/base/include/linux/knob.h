/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KNOB_H
#define _LINUX_KNOB_H

struct knob {
	int turn;
};

extern struct knob knob_master;
extern int knob_steps[8];

#endif
