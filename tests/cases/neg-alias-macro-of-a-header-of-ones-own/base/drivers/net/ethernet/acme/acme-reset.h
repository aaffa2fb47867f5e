/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ACME_RESET_H
#define _ACME_RESET_H

#include <linux/reset.h>

struct reset_control *acme_line(struct device *dev);
int acme_line_on(struct reset_control *rstc);

#define device_reset_line(dev)		acme_line(dev)
#define device_reset_on			acme_line_on

#endif
