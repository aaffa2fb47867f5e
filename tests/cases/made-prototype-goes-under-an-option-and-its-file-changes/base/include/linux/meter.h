/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _METER_H
#define _METER_H

#include <linux/meter_types.h>

int meter_scale(int v);
int meter_read(void);

#endif
