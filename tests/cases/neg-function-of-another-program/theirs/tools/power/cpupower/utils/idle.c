// SPDX-License-Identifier: GPL-2.0
#include "../lib/cpu.h"

int main(void)
{
	return cpu__max() > 4;
}
