// SPDX-License-Identifier: GPL-2.0
#include <linux/at.h>

#define try_it(l) __cond_lock(l, at_add(l))

static int __devinit at_probe(int n)
{
	return at_add(n);
}

int __meminit at_mem(int n);

int at_mem(int n)
{
	return try_it(n) ? at_probe(n) : 0;
}
