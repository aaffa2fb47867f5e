// SPDX-License-Identifier: GPL-2.0-only
#define x_min(a, b) ((a) < (b) ? (a) : (b))

int c_min(int a, int b)
{
	return x_min(a, b);
}
#undef x_min
