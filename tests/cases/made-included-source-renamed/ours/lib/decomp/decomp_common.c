// SPDX-License-Identifier: GPL-2.0
static int decomp_left;

static int decomp_run(int n)
{
	decomp_left = n;
	return n / 2;
}
