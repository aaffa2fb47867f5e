// SPDX-License-Identifier: GPL-2.0
#include "main.h"

int pm_enter(int state)
{
	return state;
}
