/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SOC_SKUA_H
#define _SOC_SKUA_H

#include <linux/kconfig.h>

#if IS_REACHABLE(CONFIG_TYPEC_MUX_SWITCH)
int skua_mux_register(void *dev);
#else
static inline int skua_mux_register(void *dev)
{
	return 0;
}
#endif
#endif
