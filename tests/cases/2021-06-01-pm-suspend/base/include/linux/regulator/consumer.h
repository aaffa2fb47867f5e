/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_REGULATOR_CONSUMER_H
#define _LINUX_REGULATOR_CONSUMER_H

#include <linux/suspend.h>

struct regulator;

int regulator_enable(struct regulator *regulator);

#endif
