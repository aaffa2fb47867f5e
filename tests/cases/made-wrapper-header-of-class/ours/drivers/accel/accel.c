// SPDX-License-Identifier: GPL-2.0-only
#include "accel.h"

int accel_start(void)
{
	struct class *c = accel_class_get("accel");

	return IS_ERR(c) ? PTR_ERR(c) : 0;
}
