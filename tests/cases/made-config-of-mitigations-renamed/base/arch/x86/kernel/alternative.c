// SPDX-License-Identifier: GPL-2.0
int patched;

#ifdef CONFIG_RETPOLINE
void apply_retpolines(void)
{
	patched++;
}
#endif
