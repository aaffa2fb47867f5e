/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PWMX_H
#define _LINUX_PWMX_H

#include <linux/types.h>

struct pwmx {
	u32 period;
	u32 duty;
};
int pwmx_apply(struct pwmx *p, u32 duty);

#endif /* _LINUX_PWMX_H */
