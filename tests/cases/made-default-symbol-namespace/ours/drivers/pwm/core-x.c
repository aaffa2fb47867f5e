// SPDX-License-Identifier: GPL-2.0
#define DEFAULT_SYMBOL_NAMESPACE "PWMX"

#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/pwmx.h>

int pwmx_apply(struct pwmx *p, u32 duty)
{
	p->duty = duty;
	return duty > p->period ? -EINVAL : 0;
}
EXPORT_SYMBOL_GPL(pwmx_apply);

MODULE_LICENSE("GPL");
