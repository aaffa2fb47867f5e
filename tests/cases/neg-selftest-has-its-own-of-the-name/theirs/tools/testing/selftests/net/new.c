// SPDX-License-Identifier: GPL-2.0
#include "util.h"

int main(void)
{
	char name[16];

	return strlcpy(name, "lo", sizeof(name)) == 0;
}
