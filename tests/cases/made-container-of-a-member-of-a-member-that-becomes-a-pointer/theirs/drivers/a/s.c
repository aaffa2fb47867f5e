// SPDX-License-Identifier: GPL-2.0
#include <linux/i.h>

int count(struct shrinker *shrinker);

int count(struct shrinker *shrinker)
{
	struct priv *p = container_of(shrinker, struct priv,
				      mm.shrinker);

	return p->id;
}
