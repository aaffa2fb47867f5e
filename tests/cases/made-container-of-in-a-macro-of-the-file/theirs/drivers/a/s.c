// SPDX-License-Identifier: GPL-2.0
#include <linux/i.h>

#define to_priv(x) container_of(x, struct priv, witem)

int run(struct work *work);

int run(struct work *work)
{
	struct priv *p = to_priv(work);

	return p->id + work->a;
}
