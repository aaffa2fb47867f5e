/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_REGULATOR_LITE_H
#define __LINUX_REGULATOR_LITE_H

#include <linux/types.h>

struct regulator { int uV; bool on; };

int regulator_enable(struct regulator *reg);
int __must_check regulator_disable(struct regulator *reg);

#endif
