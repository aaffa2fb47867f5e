// SPDX-License-Identifier: GPL-2.0
#include "zone_util.h"

int main(void)
{
	struct zone z;

	zone_open(&z);
	return z.fd;
}
