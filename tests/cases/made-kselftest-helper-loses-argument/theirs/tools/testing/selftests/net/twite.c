// SPDX-License-Identifier: GPL-2.0
#include "lib/common.h"

#define TEST_MTU	9000

int main(int argc, char **argv)
{
	if (setup_dummy("twite0") < 0)
		return 1;
	if (setup_loopback(argc > 1 ? argv[1] : "lo",
			   TEST_MTU, 1) != TEST_MTU)
		return 1;
	return 0;
}
