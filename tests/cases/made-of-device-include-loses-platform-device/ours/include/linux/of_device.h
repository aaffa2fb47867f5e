/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_OF_DEVICE_H
#define _LINUX_OF_DEVICE_H

#include <linux/device.h>

struct of_device_id;
const void *of_device_get_match_data(const struct device *dev);
#endif
