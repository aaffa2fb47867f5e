// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/pwmx.h>

int ledpx_set(struct pwmx *p, u32 level);
int ledpx_set(struct pwmx *p, u32 level)
{
	return pwmx_apply(p, level * p->period / 255);
}

MODULE_DESCRIPTION("LED on a PWM");
MODULE_LICENSE("GPL");
MODULE_IMPORT_NS("PWMX");
