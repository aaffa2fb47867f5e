// SPDX-License-Identifier: GPL-2.0
#include <linux/cell_data.h>

int new_cells(void *v);

int new_cells(void *v)
{
	struct cell {
		long a, b;
	};
	struct cell *p = v;

	p++;
	return (int)p[1].a + cell_count();
}
