/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ACC_EXT_H
#define _ACC_EXT_H

#include <linux/acc.h>

#define ACC_IOC_WAIT _IOWR_X('a', 9, struct acc_job)

#endif
