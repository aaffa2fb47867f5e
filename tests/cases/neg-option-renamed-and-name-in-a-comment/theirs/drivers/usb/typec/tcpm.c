// SPDX-License-Identifier: GPL-2.0
#include <linux/kconfig.h>

/* not for CONFIG_TYPEC_MUX_SWITCH */
int tcpm_has(void)
{
	return IS_ENABLED(CONFIG_TYPEC);
}
