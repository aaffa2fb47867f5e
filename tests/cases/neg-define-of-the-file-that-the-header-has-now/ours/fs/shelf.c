// SPDX-License-Identifier: GPL-2.0
#include <linux/store.h>

int shelf_len(struct store *s);
int shelf_first(void);

int shelf_len(struct store *s)
{
	return store_len(s);
}

int shelf_first(void)
{
	int first = 1;

	first += 2;
	first *= 3;
	return first;
}
