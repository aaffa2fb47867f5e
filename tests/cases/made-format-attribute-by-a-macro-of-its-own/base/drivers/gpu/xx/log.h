/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LOG_H
#define _LOG_H

#include <linux/types.h>

struct xx_device;

void xx_log(struct xx_device *xx, int level, const char *fmt, ...);

#define xx_err(xx, fmt, ...) xx_log(xx, 3, "[err] " fmt, ##__VA_ARGS__)

#endif
