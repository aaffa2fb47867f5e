/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_RESET_H
#define __LINUX_RESET_H

struct device;
struct reset_control;

struct reset_control *__reset_control_get(struct device *dev, const char *id, int index);
int reset_control_deassert(struct reset_control *rstc);

#endif
