// SPDX-License-Identifier: GPL-2.0
#define USE_THE_STORE
#include <linux/store.h>

int shelf_len(struct store *s);
int shelf_first(void);

int shelf_len(struct store *s)
{
	return store_len(the_store);
}

int shelf_first(void)
{
	int first = 1;

	first += 2;
	first *= 3;
	return first;
}
