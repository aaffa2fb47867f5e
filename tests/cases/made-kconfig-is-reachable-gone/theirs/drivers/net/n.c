// SPDX-License-Identifier: GPL-2.0-only
#define IS_REACHABLE(x) 0

int net_n(void)
{
#if defined(CONFIG_HW_LEGACY) || \
    defined(CONFIG_HW_LEGACY_MODULE)
	return 2;
#endif
	if (IS_REACHABLE(CONFIG_HW_LEGACY))
		return 1;
	return 0;
}
