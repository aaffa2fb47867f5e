// SPDX-License-Identifier: GPL-2.0
#include "lock.h"

int space_new(struct lock_space *ls);

int space_new(struct lock_space *ls)
{
	ls->timeout = 8;
#ifdef CONFIG_SPACE_WARN
	ls->warn = 0;
	space_warn(ls, 1);
#endif
	return space_scan(ls);
}
