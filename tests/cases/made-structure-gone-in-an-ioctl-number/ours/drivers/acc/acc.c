// SPDX-License-Identifier: GPL-2.0
#include <linux/acc.h>

int acc_ioctl(unsigned int cmd, struct acc_submit *job)
{
	return cmd == ACC_IOC_SUBMIT ? (int)job->id : -1;
}
