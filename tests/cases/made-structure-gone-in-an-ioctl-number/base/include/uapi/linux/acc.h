/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ACC_H
#define _ACC_H

#include <linux/ioctl_x.h>

struct acc_job {
	unsigned int id;
	unsigned int flags;
};

#define ACC_IOC_SUBMIT _IOWR_X('a', 1, struct acc_job)

#endif
