// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/pwmx.h>

int fanpx_set(struct pwmx *p, u32 level);
int fanpx_set(struct pwmx *p, u32 level)
{
	return pwmx_apply(p, level * p->period / 255);
}

MODULE_DESCRIPTION("Fan on a PWM");
MODULE_LICENSE("GPL");
