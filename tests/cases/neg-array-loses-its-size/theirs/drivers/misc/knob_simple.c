// SPDX-License-Identifier: GPL-2.0
#include <linux/knob.h>

int knob_steps[8] = { 1, 2, 3 };
