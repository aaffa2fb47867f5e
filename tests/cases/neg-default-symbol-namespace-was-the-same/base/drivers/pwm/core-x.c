// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/pwmx.h>

int pwmx_apply(struct pwmx *p, u32 duty)
{
	p->duty = duty;
	return duty > p->period ? -EINVAL : 0;
}
EXPORT_SYMBOL_NS_GPL(pwmx_apply, "PWMX");

MODULE_LICENSE("GPL");
