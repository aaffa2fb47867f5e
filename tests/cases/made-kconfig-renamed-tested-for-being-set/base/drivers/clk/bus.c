// SPDX-License-Identifier: GPL-2.0
int bus(void);

int bus(void)
{
	return 0;
}
