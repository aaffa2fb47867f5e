// SPDX-License-Identifier: GPL-2.0-only
#include <linux/report.h>

static void (*error_routine)(const char *err, int level);

void set_error_routine(void (*routine)(const char *err, int level))
{
	error_routine = routine;
}

void (*get_error_routine(void))(const char *err, int level)
{
	return error_routine;
}
