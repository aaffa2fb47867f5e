// SPDX-License-Identifier: GPL-2.0
#include "lock.h"

int space_scan(struct lock_space *ls)
{
	return ls->scan_time > ls->timeout;
}

void space_warn(struct lock_space *ls, int n)
{
	ls->warn = n;
}
