// SPDX-License-Identifier: GPL-2.0
#include <linux/sensor_ch.h>
#include <linux/export.h>

static int sch_values[SENSOR_CH_MAX];

/* Bring a raw sample into the unit the callers count in. */
static int sch_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

#ifdef CONFIG_PM_SLEEP
static int sch_saved_mode;

static int sch_suspend_mode(int mode)
{
	sch_saved_mode = mode;
	return 0;
}

static int sch_resume_mode(void)
{
	return sch_saved_mode;
}
#endif

int sensor_ch_read(unsigned int ch)
{
	return ch < SENSOR_CH_MAX ? sch_values[ch] : -EINVAL;
}
EXPORT_SYMBOL_GPL(sensor_ch_read);
