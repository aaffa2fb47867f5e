/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _METER_H
#define _METER_H

#include <linux/meter_types.h>

#ifdef CONFIG_METER
int meter_scale(int v);
#else
static inline int meter_scale(int v)
{
	return v;
}
#endif
int meter_read(void);

#endif
