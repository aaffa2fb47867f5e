// SPDX-License-Identifier: GPL-2.0
#include <net/grouse.h>

void grouse_reset(enum grouse_reason r);
void grouse_drop(int bad);
void grouse_drop(int bad)
{
	grouse_reset(bad ? GROUSE_ERROR : GROUSE_NO_SOCKET);
}
