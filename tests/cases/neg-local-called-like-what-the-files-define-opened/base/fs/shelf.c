// SPDX-License-Identifier: GPL-2.0
#define OLD_DUMP
#include <linux/dump_it.h>

int shelf_len(int s);
int shelf_first(int v);

int shelf_len(int s)
{
	return dump(s);
}

int shelf_first(int v)
{
	int first = v;

	first += 2;
	first *= 3;
	return first;
}
