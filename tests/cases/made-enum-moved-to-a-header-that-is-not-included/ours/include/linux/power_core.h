/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _POWER_CORE_H
#define _POWER_CORE_H

#include <linux/types.h>

struct psy {
	int id;
};

int psy_get(struct psy *psy);

#endif
