// SPDX-License-Identifier: GPL-2.0-only
int hw_lib(int n);
int hw_core(int n)
{
	return hw_lib(n) * 2;
}
