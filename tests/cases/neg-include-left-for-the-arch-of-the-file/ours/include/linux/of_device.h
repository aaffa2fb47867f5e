/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_OF_DEVICE_H
#define _LINUX_OF_DEVICE_H

struct device_node;

int of_device_modalias(struct device_node *np);

#endif
