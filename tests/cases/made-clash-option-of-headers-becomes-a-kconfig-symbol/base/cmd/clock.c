// SPDX-License-Identifier: GPL-2.0
int run_clock(int argc);

#ifdef CONFIG_CMD_CLOCK
int run_clock(int argc)
{
	return argc > 1 ? 2 : 0;
}
#endif
