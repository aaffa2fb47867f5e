/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LOG_H
#define _LOG_H

#include <linux/types.h>

struct xx_device;

#define XX_PRINTF(fmt, args) __attribute__((__format__(__printf__, fmt, args)))

XX_PRINTF(3, 4)
void xx_log(struct xx_device *xx, int level, const char *fmt, ...);

#define xx_err(xx, fmt, ...) xx_log(xx, 3, "[err] " fmt, ##__VA_ARGS__)

#endif
