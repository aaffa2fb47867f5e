// SPDX-License-Identifier: GPL-2.0-only
#include <linux/pmode.h>

const char *pm_show(enum pmode mode);

/* PMODE_LIST(row) names them, too */
#define PM_NAME(name, level) [level] = #name,
static const char *const pm_names[] = {
	PMODE_LIST(PM_NAME)
};

const char *pm_show(enum pmode mode)
{
	return mode < PMODE_MAX ? pm_names[mode] : "?";
}
