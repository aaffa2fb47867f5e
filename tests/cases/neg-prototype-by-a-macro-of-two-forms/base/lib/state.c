// SPDX-License-Identifier: GPL-2.0
#include <linux/state.h>

int state_other(int a)
{
	return a;
}
