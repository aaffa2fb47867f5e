// SPDX-License-Identifier: GPL-2.0
#include <net/grouse.h>

#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))
#define R(n) "GROUSE_" #n,

static const char * const grouse_names[] = {
	R(NONE)
	R(NO_SOCKET)
	R(ERROR)
};

const char *grouse_name(enum grouse_reason r);
const char *grouse_name(enum grouse_reason r)
{
	return (unsigned int)r < ARRAY_SIZE(grouse_names) ? grouse_names[r] : "?";
}
