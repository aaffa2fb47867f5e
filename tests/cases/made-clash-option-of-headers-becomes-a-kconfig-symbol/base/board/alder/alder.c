// SPDX-License-Identifier: GPL-2.0
#include <configs/alder.h>

const char *alder_name(void);
const char *alder_name(void)
{
	return BOARD_NAME;
}
