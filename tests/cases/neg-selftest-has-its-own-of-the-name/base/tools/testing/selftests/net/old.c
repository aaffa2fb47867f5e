// SPDX-License-Identifier: GPL-2.0
#include "util.h"

int main(void)
{
	return 0;
}
