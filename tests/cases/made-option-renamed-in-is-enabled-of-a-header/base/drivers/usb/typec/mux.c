// SPDX-License-Identifier: GPL-2.0
#include <linux/kconfig.h>

int typec_has_mux(void)
{
	return IS_ENABLED(CONFIG_TYPEC_MUX_SWITCH);
}
