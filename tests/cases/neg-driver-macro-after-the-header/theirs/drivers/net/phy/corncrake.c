// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

#define MODE_NONE	0x0
#define MODE_FORCE	0x4

u32 corncrake_ctl(bool force);
u32 corncrake_ctl(bool force)
{
	return force ? MODE_FORCE : MODE_NONE;
}
