/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ACME_LAG_H
#define _ACME_LAG_H

#include <linux/types.h>

struct acme_lag {
	u8 flags;
	u8 ports;
};

static inline bool acme_lag_active(const struct acme_lag *l)
{
	return l->flags != 0;
}

#endif /* _ACME_LAG_H */
