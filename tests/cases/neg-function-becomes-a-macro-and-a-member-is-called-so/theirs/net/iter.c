// SPDX-License-Identifier: GPL-2.0
#include <net/ux.h>

#define offsetof(t, m) __builtin_offsetof(t, m)
#define sizeof_field(t, m) sizeof(((t *)0)->m)

struct iter {
	int meta;
	struct usock *usk;
};

static const int where[] = {
	offsetof(struct iter, usk),
	sizeof_field(struct iter, usk),
};

int iter_at(int n);

int iter_at(int n)
{
	return where[n & 1];
}
