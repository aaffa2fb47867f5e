// SPDX-License-Identifier: GPL-2.0
#include <linux/i.h>

int count(void *shrinker);

int count(void *shrinker)
{
	struct priv *p = container_of(shrinker, struct priv,
				      mm.shrinker);

	return p->id;
}

#define mm_of(x) container_of(x, struct mm_part, lock)
#define named(x) #x " mm.shrinker"

int lock_of(int *lock);

int lock_of(int *lock)
{
	const char *name = named(shrinker);

	return name[0] ? mm_of(lock)->lock : 0;
}
