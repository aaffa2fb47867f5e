// SPDX-License-Identifier: GPL-2.0
int jit_len(int n)
{
#ifdef CONFIG_RETPOLINE
	n += 3;
#endif
	return n + 5;
}
