// SPDX-License-Identifier: GPL-2.0
#include <linux/acc_ext.h>

int acc_wait(unsigned int cmd, void *arg)
{
	switch (cmd) {
	case ACC_IOC_WAIT:
		return arg ? 1 : 0;
	default:
		return -1;
	}
}
