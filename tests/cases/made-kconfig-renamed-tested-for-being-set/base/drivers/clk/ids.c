// SPDX-License-Identifier: GPL-2.0
int ids(void);

int ids(void)
{
	return 0;
}
