// SPDX-License-Identifier: GPL-2.0
#include <soc/config.h>

void spin_all(void);
void spin_all(void)
{
	for (unsigned int i = 1; i < CONFIG_CORES_MAX; i++)
		park(i);
}
