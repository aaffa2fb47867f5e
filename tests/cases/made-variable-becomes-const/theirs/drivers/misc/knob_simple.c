// SPDX-License-Identifier: GPL-2.0
#include <linux/knob.h>

struct knob knob_master = {
	.turn = 3,
};
