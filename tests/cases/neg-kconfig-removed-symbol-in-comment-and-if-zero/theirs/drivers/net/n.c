// SPDX-License-Identifier: GPL-2.0-only
/* CONFIG_HW_DEBUG */
int net_n(void)
{
	return sizeof("CONFIG_HW_DEBUG");
}
