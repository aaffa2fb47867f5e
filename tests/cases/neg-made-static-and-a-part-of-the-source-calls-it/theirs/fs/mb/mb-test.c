// SPDX-License-Identifier: GPL-2.0
static int mb_test(int n)
{
	return mb_order(n) == 3;
}

int mb_test_all(void);

int mb_test_all(void)
{
	return mb_test(3);
}
