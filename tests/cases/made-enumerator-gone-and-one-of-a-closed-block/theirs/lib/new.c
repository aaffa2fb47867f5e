// SPDX-License-Identifier: GPL-2.0
#include <linux/mode.h>

int mode_new(int a);

int mode_new(int a)
{
	if (a) {
		enum { MODE_SLOW };

		mode_set(MODE_SLOW);
	}
	return MODE_SLOW;
}
