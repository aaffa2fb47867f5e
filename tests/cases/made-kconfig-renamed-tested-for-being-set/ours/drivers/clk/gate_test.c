// SPDX-License-Identifier: GPL-2.0
int gate_test(void);

int gate_test(void)
{
	return 0;
}
